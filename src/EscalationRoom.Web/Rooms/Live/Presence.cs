using System.Collections.Concurrent;
using EscalationRoom.Data.People;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Rooms.Api;
using EscalationRoom.Web.Shell;

namespace EscalationRoom.Web.Rooms.Live;

/// <summary>Who is in a room now, on this node and the others, as each viewer may know it. Contacts see contacts; staff see everybody.</summary>
public sealed class Presence(RoomFeed feed, OtherNodes others, PeopleDirectory people, RoomReaders readers, EventFrames frames, OpenPages pages)
{
    public const string Active = "active";

    /// <summary>Not a room: under this name nodes tell each other who has any page open.</summary>
    internal const string AnyPage = "pages";

    private readonly ConcurrentDictionary<(RoomKey, bool IsStaff), string> _shown = new();

    /// <summary>What one person may know of who is here.</summary>
    public PresentFrame[] SeenBy(PersonId viewer, RoomKey room)
    {
        var isStaff = people.Find(viewer) is { IsStaff: true };
        return
        [
            .. Here(room).Where(it => isStaff || it.Role is Role.Guest)
                .OrderBy(it => it.Name, StringComparer.Ordinal)
                .Select(it => new PresentFrame(it.Id.ToString(), it.Name, EventFrames.RoleName(it.Role), Active)),
        ];
    }

    /// <summary>Staff who have a page open, on whichever node. For staff only.</summary>
    public IReadOnlySet<PersonId> StaffAround() =>
        pages.People.Concat(others.In(new RoomKey(AnyPage))).Where(it => people.Find(it) is { IsStaff: true }).ToHashSet();

    /// <summary>
    /// Tells those live in the room who is there, where that changed for them: a contact gets no message because staff came or went.
    /// </summary>
    public void Show(RoomKey room)
    {
        foreach (var viewers in feed.ViewersOf(room).GroupBy(it => people.Find(it.Person) is { IsStaff: true }))
        {
            var present = SeenBy(viewers.First().Person, room);
            var shown = string.Join(' ', present.Select(it => it.Id));
            if (_shown.TryGetValue((room, viewers.Key), out var before) && before == shown)
            {
                continue;
            }

            _shown[(room, viewers.Key)] = shown;
            foreach (var viewer in viewers)
            {
                viewer.ShowPresence(room, present);
            }
        }
    }

    /// <summary>Shows others who read the lane that somebody types there. Kept nowhere; it expires after 5 s where it is shown.</summary>
    public async Task TypeAsync(RoomKey room, PersonId by, string lane, CancellationToken cancellation)
    {
        if (Named.Lane(lane) is not { } typed || await AccessOf(by) is not { } mine || !mine.Writes.Has(typed))
        {
            return;
        }

        var person = frames.Of(by);
        foreach (var reader in feed.ViewersOf(room).Where(it => it.Person != by).GroupBy(it => it.Person))
        {
            if (await AccessOf(reader.Key) is { } access && access.Reads.Has(typed))
            {
                reader.ToList().ForEach(it => it.ShowTyping(room, typed, person));
            }
        }

        async Task<RoomAccess?> AccessOf(PersonId who) => await readers.For(who).AccessAsync(room, cancellation);
    }

    /// <summary>Who is where on this node, as other nodes are told it.</summary>
    internal Dictionary<string, Guid[]> OnThisNode()
    {
        var here = feed.Watched.ToDictionary(it => it.Value, it => OnThisNode(it).Select(person => person.Value).ToArray());
        here[AnyPage] = [.. pages.People.Select(it => it.Value)];
        return here;
    }

    /// <summary>Everybody with a live view of the room on this node.</summary>
    internal IEnumerable<PersonId> OnThisNode(RoomKey room) => feed.ViewersOf(room).Select(it => it.Person).Distinct();

    private IEnumerable<Person> Here(RoomKey room) =>
        OnThisNode(room).Concat(others.In(room)).Distinct().Select(people.Find).OfType<Person>();
}
