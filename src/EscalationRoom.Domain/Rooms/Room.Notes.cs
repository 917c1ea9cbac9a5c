using EscalationRoom.Domain.People;

namespace EscalationRoom.Domain.Rooms;

public sealed partial class Room
{
    /// <summary>Records a fact that came from outside the room: a service restored, a ticket's deadline missed.</summary>
    /// <param name="source">Where it was seen, such as the name of a connector.</param>
    public Result<NoteRecorded> RecordNote(PersonId by, Lane lane, string text, string source, DateTimeOffset now) =>
        (RefuseText(text) ?? RefuseLongText(source)) is { } refusal
            ? refusal
            : Record(lane, by, now, new NoteRecorded(text, source));
}

public sealed record NoteRecorded(string Text, string Source) : RoomEvent
{
    protected override string Says => Text;
}
