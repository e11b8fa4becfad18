/** Where a request came in, so that answers lead back there. */
export interface Links {
  /** Of the API, such as `http://localhost:7102` or `https://ghe.example/api/v3`. */
  api: string;
  /** Of the web pages and of git, such as `http://localhost:7102`. */
  web: string;
}
