using EscalationRoom.Data.People;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Web.Ownership.Document;

/// <summary>Puts the document of a waiting offer together from what its reader's own door gives them, so that no lane they do not read is in it.</summary>
public sealed class ReadHandoff(RoomReaders readers, PeopleDirectory people, TimeProvider clock)
{
    private const int MostDecisions = 50;
    private const int RecentWords = 100;
    private static readonly string[] Decided = [EventKinds.Of<DecisionRecorded>()];
    private static readonly string[] Said = [EventKinds.Of<MessagePosted>(), EventKinds.Of<MessageEdited>(), EventKinds.Of<MessageDeleted>()];

    /// <summary>Nothing where no offer waits, and for those who do not read of offers.</summary>
    public async Task<HandoffDocument?> OfAsync(PersonId by, RoomKey room, CancellationToken cancellation)
    {
        var reader = readers.For(by);
        if (await reader.OpenAsync(room, cancellation) is not { PendingHandoff: { } offer } view)
        {
            return null;
        }

        var sections = new HandoffSections(view, id => people.Find(id)?.Name ?? "Somebody", clock.GetUtcNow());
        var situations = await reader.SituationsAsync(room, cancellation) ?? [];
        var decisions = await EventsAsync(new RecordFilter(Decided), MostDecisions);
        var said = view.Access.Reads.Has(Lane.Client) ? await EventsAsync(new RecordFilter(Said, Lane.Client), RecentWords) : [];
        return new HandoffDocument(room, offer, [.. sections.All(situations, decisions.OfType<DecisionRecorded>(), said)]);

        async Task<IReadOnlyList<RoomEvent>> EventsAsync(RecordFilter filter, int most) =>
            (await reader.RecordAsync(room, filter, null, most, cancellation))?.Events ?? [];
    }

    /// <summary>That of an offer by its id.</summary>
    public async Task<HandoffDocument?> OfAsync(PersonId by, HandoffId offer, CancellationToken cancellation) =>
        await readers.For(by).RoomOfAsync(offer, cancellation) is { } room && await OfAsync(by, room, cancellation) is { } document && document.Offer.Id == offer ? document : null;
}
