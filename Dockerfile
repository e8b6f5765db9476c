# Node 20.19 and later run the bot; the image takes the long-term release of its day.
ARG NODE=node:24-bookworm-slim

FROM ${NODE} AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# No dependency needs its install script: esbuild, resvg and the ONNX runtime bring their binaries in their packages.
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY commands ./commands
COPY src ./src
RUN npm run build && npm prune --omit=dev --ignore-scripts --no-audit --no-fund && npm cache clean --force

FROM ${NODE}
ENV NODE_ENV=production \
    LOG_FORMAT=json \
    HEALTH_PORT=8080 \
    HEALTH_HOST=0.0.0.0 \
    INTERACTIONS_HOST=0.0.0.0 \
    CACHE_DIR=/data/cache
WORKDIR /app
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY package.json LICENSE ./
# The data that the program reads lies beside its sources.
COPY src ./src
COPY seeds ./seeds
# The bot can read its files and change none. A volume mounted here it can write, for FEEDBACK_FILE and CACHE_DIR.
RUN mkdir /data && chown node:node /data
USER node
EXPOSE 8080
HEALTHCHECK --interval=15s --timeout=3s --start-period=90s --retries=3 \
  CMD ["node", "--eval", "fetch('http://127.0.0.1:' + process.env.HEALTH_PORT + '/readyz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Not through npm, which would keep SIGTERM to itself.
CMD ["node", "dist/main.js"]
