import { Repository } from './repository';

/** All repositories, in the order in which they were made. */
export class RepositoryStore {
  private repositories: Repository[] = [];

  add(repository: Repository): void {
    this.repositories.push(repository);
  }

  remove(repository: Repository): void {
    this.repositories = this.repositories.filter(one => one !== repository);
  }

  clear(): void {
    this.repositories = [];
  }

  /** GitHub compares both names without regard to case. */
  find(owner: string, name: string): Repository | undefined {
    return this.repositories.find(
      one =>
        one.ownerLogin.toLowerCase() === owner.toLowerCase() &&
        one.name.toLowerCase() === name.toLowerCase(),
    );
  }

  byId(id: number): Repository | undefined {
    return this.repositories.find(one => one.id === id);
  }

  of(login: string): Repository[] {
    return this.repositories.filter(one => one.ownerLogin === login);
  }

  all(): Repository[] {
    return [...this.repositories];
  }
}
