using EscalationRoom.Domain.People;

namespace EscalationRoom.Domain.Rooms;

/// <summary>Something that goes on after the room is closed. The client reads it: they were promised it.</summary>
/// <param name="Person">Who does it.</param>
/// <param name="Commitment">What was promised.</param>
public sealed record TaskOpened(int Place, PersonId Person, string Name, string What, DateTimeOffset Due, EventId Commitment) : RoomEvent
{
    protected override EventId? SpeaksOf => Commitment;

    protected override string Says => What;
}

public sealed record TaskDone(EventId Task, int Place, string What, string Note) : RoomEvent
{
    protected override EventId? SpeaksOf => Task;

    protected override string Says => Note;
}

/// <param name="Reason">What the client is told.</param>
public sealed record TaskWaived(EventId Task, int Place, string What, string Reason) : RoomEvent
{
    protected override EventId? SpeaksOf => Task;

    protected override string Says => Reason;
}

public sealed record NoSuchTask() : Refusal("That task is not open in this room any more. Reload the room to see what became of it.");

public sealed record SayHowItWasDone() : Refusal("Say in words the client can read how it was done, in at most 16 KB.");

public sealed record SayWhyItIsWaived() : Refusal("Say in words the client can read why it will not be done, in at most 16 KB.");
