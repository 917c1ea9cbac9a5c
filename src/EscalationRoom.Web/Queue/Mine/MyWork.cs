using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Resolution;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Web.Queue.Mine;

/// <summary>One person's work, as it stands: what waits for their word, what they own, and what they follow.</summary>
/// <param name="Waits">What is late or runs out first stands first.</param>
/// <param name="Owns">By what comes due first.</param>
/// <param name="Follows">Rooms they sit in and others own, what is new first.</param>
public sealed record MyWork(IReadOnlyList<WorkItem> Waits, IReadOnlyList<QueueRow> Owns, IReadOnlyList<QueueRow> Follows)
{
    public static async Task<MyWork> OfAsync(RoomReader reader, Person me, CancellationToken cancellation) => Of(
        me, await reader.QueueAsync(cancellation), await reader.AsksOfMeAsync(cancellation), await reader.OpenCommitmentsAsync(cancellation));

    public static MyWork Of(Person me, IReadOnlyList<QueueRow> rows, IReadOnlyList<OpenAsk> asks, IReadOnlyList<OpenCommitment> promises)
    {
        var offered = rows.Where(it => it.Asked?.To == me.Id);
        var unsigned = rows.Where(it => (it.Missing & SignOffAuthority.Of(me.Role)) is not SignOffs.None && it.MySeat is not null);
        var waits = offered.Select(WorkItem.Offer).Concat(unsigned.Select(WorkItem.SignOff)).Concat(asks.Select(WorkItem.Answer)).Concat(promises.Where(it => !asks.Any(task => task.Asked.Subject == it.Commitment.Id)).Select(WorkItem.Promise));
        return new MyWork(
            [.. waits.OrderBy(it => it.Due ?? DateTimeOffset.MaxValue)],
            [.. rows.Where(it => it.Owner == me.Id)],
            [.. rows.Where(it => it.MySeat is not null && it.Owner != me.Id && it.Asked?.To != me.Id).OrderBy(it => it.Unread is null).ThenByDescending(it => it.LastActivity)]);
    }

    /// <summary>What runs out until then, of all of it, in order.</summary>
    public IEnumerable<(DateTimeOffset At, string Words, RoomKey Room, string Link)> Until(DateTimeOffset end) =>
        Waits.Where(it => it.Due < end).Select(it => (it.Due!.Value, it.Why, it.Room, it.Link))
            .Concat(Owns.Where(it => it.Due?.At < end).Select(it => (it.Due!.At, Domain.Clocks.ClockWords.Of(it.Due.Measure), it.Key, $"/r/{it.Key}")))
            .DistinctBy(it => (it.Item1, it.Item3)).OrderBy(it => it.Item1);

    /// <summary>The same again is nothing to draw.</summary>
    public bool Equals(MyWork? other) =>
        other is not null && Waits.SequenceEqual(other.Waits) && Owns.SequenceEqual(other.Owns) && Follows.SequenceEqual(other.Follows);

    public override int GetHashCode() => HashCode.Combine(Waits.Count, Owns.Count, Follows.Count);
}
