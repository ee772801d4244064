/** The pattern of what people open a question with before they ask: "hi, and pls …". It begins a regular expression. */
export const OPENING = String.raw`^\W*(?:(?:and|so|ok|okay|but|hi|hey|hello|pls|please)\b\W*)*`;
