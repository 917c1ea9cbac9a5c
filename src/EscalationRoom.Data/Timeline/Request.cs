using EscalationRoom.Domain;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Data.Timeline;

/// <summary>One command waiting for its turn at the writer. Answered only after its events are durable.</summary>
public abstract class Request
{
    private readonly TaskCompletionSource _settled = new(TaskCreationOptions.RunContinuationsAsynchronously);

    protected Request(RoomId room, PersonId by, Guid? commandId, byte[]? commandHash) =>
        (Room, By, CommandId, CommandHash) = (room, by, commandId, commandHash);

    public RoomId Room { get; }

    public PersonId By { get; }

    public Guid? CommandId { get; }

    public byte[]? CommandHash { get; }

    /// <summary>Makes the room, for the command that opens it. Asked again for every attempt.</summary>
    internal virtual Func<Room>? Opens => null;

    internal (PersonId By, Guid Command)? Identity => CommandId is { } id ? (By, id) : null;

    internal Task Settled => _settled.Task;

    /// <summary>Whether this person may do this here, asked before anything is done or told. Runs on the writer.</summary>
    internal abstract Refusal? Guard(Room? room);

    /// <summary>Asks the domain. Runs on the writer; does no I/O.</summary>
    internal abstract void Ask(Room room);

    /// <summary>The event this command's id stands for, once <see cref="Ask"/> recorded it.</summary>
    internal abstract RoomEvent? Answer { get; }

    internal abstract void AnswerWith(RoomEvent stored);

    internal abstract void Refuse(Refusal refusal);

    internal void Settle() => _settled.TrySetResult();

    internal void Fail(Exception why) => _settled.TrySetException(why);
}

/// <summary>A command whose answer is the event it recorded.</summary>
public sealed class Request<T>(
    RoomId room, PersonId by, Guid? commandId, byte[]? commandHash, Func<Room?, Refusal?> guard, Func<Room, Result<T>> ask, Func<Room>? opens = null)
    : Request(room, by, commandId, commandHash)
    where T : RoomEvent
{
    private Result<T> _result;

    internal override Func<Room>? Opens => opens;

    internal override RoomEvent? Answer => _result.Value;

    /// <summary>Waits until the command is durable, refused or failed.</summary>
    public async Task<Result<T>> ResultAsync(CancellationToken cancellation)
    {
        await Settled.WaitAsync(cancellation);
        return _result;
    }

    internal override Refusal? Guard(Room? room) => guard(room);

    internal override void Ask(Room room) => _result = ask(room);

    internal override void AnswerWith(RoomEvent stored) =>
        _result = stored is T same ? same : new CommandIdReused();

    internal override void Refuse(Refusal refusal) => _result = Result<T>.FromRefusal(refusal);
}

public sealed record CommandIdReused() : Refusal("This commandId was used before for something else. Make a new UUID and send again.");

public sealed record RoomNotFound() : Refusal("There is no such room, or it is not yours. Check the key, or ask the owner to add you.");
