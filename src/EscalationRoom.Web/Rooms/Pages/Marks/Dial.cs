using System.Globalization;
using EscalationRoom.Domain.Clocks;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Web.Rooms.Pages.Marks;

/// <summary>A clock as it is drawn: what it shows now, and what the browser needs to count on by itself.</summary>
/// <param name="Due">The deadline, or the time the client was promised when that comes first.</param>
/// <param name="Open">The hours that count until then, as pairs of milliseconds since 1970.</param>
/// <param name="After">The hours that count as lateness from then on.</param>
public sealed record Dial(ClockFace Face, DateTimeOffset? Due, bool IsPromise, TimeSpan Left, string Open, string After)
{
    /// <summary>How long a page is left to count lateness by itself.</summary>
    private static readonly TimeSpan Horizon = TimeSpan.FromDays(4);

    public string State => Face.State switch
    {
        ClockState.Paused => "paused",
        ClockState.Met => Face.IsLate ? "met-late" : "met",
        ClockState.Dropped => "dropped",
        ClockState.Breached => "late",
        ClockState.Running => Left < TimeSpan.Zero ? "late" : Face.Used >= 90 ? "urgent" : Face.Used >= 75 ? "warned" : "running",
    };

    /// <summary>What stands there until the browser counts, and for whoever has no script.</summary>
    public string Words => Face.State switch
    {
        ClockState.Met => Face.IsLate ? $"met {Span} late" : $"met, {Span} left",
        ClockState.Dropped => "not pursued",
        ClockState.Paused => $"{Span} left",
        _ => Left < TimeSpan.Zero ? $"{Span} late" : Span,
    };

    /// <summary>What the client hears next from us, or we from them, and the resolution.</summary>
    public static IEnumerable<Dial> InHeader(Domain.Clocks.RoomClocks clocks, IEnumerable<Commitment> commitments, DateTimeOffset now)
    {
        var next = clocks.OpenOf(SlaMeasure.FirstResponse) ?? clocks.OpenOf(SlaMeasure.ClientUpdate) ?? clocks.OpenOf(SlaMeasure.ClientDecision);
        if (next is not null)
        {
            var promised = commitments.Where(it => it is { IsOpen: true, Kind: CommitmentKind.NextUpdate } && next.Measure is SlaMeasure.ClientUpdate);
            yield return Of(ClockFace.Of(next, clocks, now), promised.Min(it => (DateTimeOffset?)it.Due), now);
        }

        if (clocks.Of(SlaMeasure.Resolve) is { } resolve)
        {
            yield return Of(ClockFace.Of(resolve, clocks, now), null, now);
        }
    }

    public static Dial Of(ClockFace face, DateTimeOffset? promised, DateTimeOffset now)
    {
        var due = promised < (face.Deadline ?? DateTimeOffset.MaxValue) ? promised : face.Deadline;
        var left = due == face.Deadline ? face.Left : face.LeftUntil(due!.Value, now);
        return new Dial(
            face,
            due,
            due != face.Deadline,
            left.ToTimeSpan(),
            due is { } until ? InMilliseconds(face.OpenHours(until, now)) : "",
            due is { } since ? Hours(face.Target.Calendar, since, Farthest(since, now)) : "");
    }

    /// <summary>Until when the hours of lateness are told.</summary>
    public static DateTimeOffset Farthest(DateTimeOffset due, DateTimeOffset now) => (due > now ? due : now) + Horizon;

    public static string Hours(BusinessCalendar calendar, DateTimeOffset from, DateTimeOffset to) => InMilliseconds(OpenHours.Between(calendar, from, to));

    private static string InMilliseconds(IEnumerable<NodaTime.Interval> hours) => string.Join(
        ',', hours.SelectMany(it => new[] { it.Start, it.End }).Select(it => it.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)));

    private string Span => ClockWords.Of(NodaTime.Duration.FromTimeSpan(Left));
}
