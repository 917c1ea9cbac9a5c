using EscalationRoom.Domain.Intake;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Domain.Tests.Scenarios;

/// <summary>Plays a scenario the way the doors would: the permission table is asked before every step.</summary>
internal sealed class Stage(Room room)
{
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 13, 3, 0, TimeSpan.Zero);

    private DateTimeOffset _now = Start;

    public Room Room => room;

    public static Submission Of(EscalationType type, Severity severity, string title) => new(
        People.Aldermoor, type, severity, "The test that was met.", title, "What happened.", "What it costs.", "What is asked for.");

    public Stage After(double minutes)
    {
        _now = Start.AddMinutes(minutes);
        return this;
    }

    public PostedMessage Says(Person by, Lane lane, string text, PostedMessage? replyTo = null, IReadOnlyList<PersonId>? mentions = null)
    {
        Allow(Permissions.Check("room.message.post", by, room.Seats, lane));
        var it = RoomBuilder.Done(room.PostMessage(by.Id, lane, text, _now, replyTo, mentions));
        return new PostedMessage(it.Id, lane, it.By, it.At, IsDeleted: false);
    }

    public void Attaches(Person by, Lane lane, string name)
    {
        Allow(Permissions.Check("room.document.add", by, room.Seats, lane));
        RoomBuilder.Done(room.AddDocument(by.Id, lane, new StoredFile(name, "text/plain", 1, name), _now));
    }

    public void Adds(Person by, Person who, Lanes lanes = Lanes.None) => Does("room.participant.add", by, (it, now) => it.AddParticipant(by, who, lanes, now));

    public T Does<T>(string operation, Person by, Func<Room, DateTimeOffset, Result<T>> ask)
        where T : class
    {
        Allow(Permissions.Check(operation, by, room.Seats));
        return RoomBuilder.Done(ask(room, _now));
    }

    public int Messages(Lane lane) => room.Recorded.OfType<MessagePosted>().Count(it => it.Lane == lane);

    private static void Allow(Refusal? refusal) => Assert.Null(refusal);
}
