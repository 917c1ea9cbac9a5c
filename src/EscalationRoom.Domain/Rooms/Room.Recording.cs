using EscalationRoom.Domain.Clocks;
using EscalationRoom.Domain.People;

namespace EscalationRoom.Domain.Rooms;

public sealed partial class Room
{
    private readonly List<RoomEvent> _recorded = [];
    private readonly List<Handoff> _offers = [];

    /// <summary>What was recorded since <see cref="TakeRecorded"/> was last called, in order.</summary>
    public IReadOnlyList<RoomEvent> Recorded => _recorded;

    /// <summary>Hands the recorded events to whoever saves them; the room forgets them.</summary>
    public IReadOnlyList<RoomEvent> TakeRecorded()
    {
        var taken = _recorded.ToArray();
        _recorded.Clear();
        return taken;
    }

    /// <summary>Hands every offer made since the last call to whoever saves them, also those answered at once.</summary>
    public IReadOnlyList<Handoff> TakeOffers()
    {
        var taken = _offers.ToArray();
        _offers.Clear();
        return taken;
    }

    /// <summary>Puts back what is stored beside the room's own row. For the loader only.</summary>
    public Room With(
        IEnumerable<Participant> participants, IEnumerable<Document> documents, IEnumerable<Commitment> commitments, IEnumerable<Brief> briefs, IEnumerable<Asked> asks, RoomClocks? clocks, Handoff? pending)
    {
        (Participants, Documents, PendingHandoff) = ([.. participants], [.. documents], pending);
        (Commitments, Briefs, Asks, Clocks) = ([.. commitments], [.. briefs], [.. asks], clocks);
        _offers.Clear();
        return this;
    }

    private T Record<T>(Lane lane, PersonId by, DateTimeOffset now, T fact)
        where T : RoomEvent
    {
        LastSequence++;
        Heads = Heads.Next(lane);
        OpenLanes |= lane.Alone();
        RoomEvent placed = fact with
        {
            Id = EventId.New(),
            Sequence = LastSequence,
            Lane = lane,
            Number = Heads[lane],
            Heads = Heads,
            By = by,
            At = new DateTimeOffset(now.UtcTicks - (now.UtcTicks % TimeSpan.TicksPerMillisecond), TimeSpan.Zero),
        };
        _recorded.Add(placed);
        FollowClocks(placed);
        return (T)placed;
    }
}
