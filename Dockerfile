# Footnote's bot. Build: docker build -t footnote .   The README says how to run it.
FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# The build runs once the sources are here.
RUN npm ci --ignore-scripts
COPY tsconfig.json tsconfig.build.json ./
COPY src src
COPY commands commands
COPY bin bin
RUN npm run -s build && npm prune --omit=dev --ignore-scripts

FROM node:24-slim
ENV NODE_ENV=production CORPUS=/corpus DATA_DIR=/data HEALTH_PORT=8080
WORKDIR /app
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY package.json LICENSE .env.example ./
COPY bin bin
COPY models models
# The samples, until articles are mounted over them; what /corpus adds lies beside them.
COPY --chown=node:node corpus /corpus
RUN mkdir /data && chown node:node /data
USER node
VOLUME ["/corpus", "/data"]
# Where the settings turn health off, there is nobody to ask: that is no illness.
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "const port = process.env.HEALTH_PORT; if (port) fetch(`http://127.0.0.1:${port}/health`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "bin/footnote.mjs"]
CMD ["bot"]
