// A reason the engine cannot run, in words for the person.
export class Trouble extends Error {
    override readonly name = 'Trouble';
}
