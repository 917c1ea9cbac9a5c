using System.Text.Json;
using EscalationRoom.Data.People;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Web.Rooms.Live;

/// <summary>Makes the public shape of events.</summary>
public sealed class EventFrames(PeopleDirectory people)
{
    private static readonly Dictionary<string, object?> Nothing = [];

    /// <param name="from">Where the viewer stood before the first of the events.</param>
    public EventFrame[] Of(RoomKey room, IReadOnlyList<RoomEvent> events, LaneNumbers from, Lanes reads)
    {
        var frames = new EventFrame[events.Count];
        var at = from.Within(reads);
        for (var index = 0; index < frames.Length; index++)
        {
            at = at.With(events[index].Lane, events[index].Number);
            frames[index] = Of(room, SeenWith(events[index], reads), Cursor.Write(at, reads));
        }

        return frames;
    }

    private EventFrame Of(RoomKey room, RoomEvent fact, string cursor) => new(
        fact.Id.ToString(),
        room.Value,
        fact.Lane.ToString(),
        fact.Number,
        EventKinds.KindOf(fact),
        fact.At.UtcDateTime,
        Of(fact.By),
        fact.Words,
        DataOf(fact),
        cursor);

    /// <summary>The answer to a command: what it recorded, where it stands.</summary>
    public CommandAnswer Answer(RoomEvent fact) =>
        new(fact.Id.ToString(), fact.Lane.ToString(), fact.Number, EventKinds.KindOf(fact), fact.At.UtcDateTime, DataOf(fact));

    public PersonFrame Of(PersonId id) => people.Find(id) is { } person
        ? new PersonFrame(id.ToString(), person.Name, RoleName(person.Role))
        : new PersonFrame(id.ToString(), "EscalationRoom", RoleName(Role.System));

    public static string RoleName(Role role) => role.ToString().ToLowerInvariant();

    /// <summary>Whom of us a message calls tells who is seated here; that is for those who read what we say among ourselves.</summary>
    private RoomEvent SeenWith(RoomEvent fact, Lanes reads) => reads.Has(Lane.Internal) ? fact : fact switch
    {
        MessagePosted it => it with { Mentions = Contacts(it.Mentions) },
        MessageEdited it => it with { Mentions = Contacts(it.Mentions) },
        _ => fact,
    };

    private PersonId[] Contacts(PersonId[] called) => [.. called.Where(it => people.Find(it) is { IsStaff: false })];

    private static Dictionary<string, object?> DataOf(RoomEvent fact)
    {
        if (fact is MessagePosted { ReplyTo: null, Mentions.Length: 0 })
        {
            return Nothing;
        }

        var facts = JsonSerializer.SerializeToElement(fact, fact.GetType(), EventPayload.Json);
        return facts.EnumerateObject()
            .Where(it => fact.Words is null || it.Value.ValueKind is not JsonValueKind.String || it.Value.GetString() != fact.Words)
            .ToDictionary(it => it.Name, it => Plain(it.Value));
    }

    private static object? Plain(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().ToDictionary(it => it.Name, it => Plain(it.Value)),
        JsonValueKind.Array => value.EnumerateArray().Select(Plain).ToArray(),
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.TryGetInt64(out var whole) ? whole : value.GetDouble(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Null or JsonValueKind.Undefined => null,
    };
}
