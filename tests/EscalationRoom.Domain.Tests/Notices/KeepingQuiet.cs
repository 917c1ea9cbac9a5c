using System.Collections.Immutable;
using EscalationRoom.Domain.Notices;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Domain.Tests.Notices;

public sealed class KeepingQuiet
{
    private static readonly NoticeChoice Berlin = NoticeChoice.Default with { QuietFrom = new TimeOnly(20, 0), QuietTo = new TimeOnly(7, 0), Zone = "Europe/Berlin" };

    [Theory]
    [InlineData("2026-03-10T18:59:00Z", null)]
    [InlineData("2026-03-10T19:00:00Z", "2026-03-11T06:00:00Z")]
    [InlineData("2026-03-11T05:59:00Z", "2026-03-11T06:00:00Z")]
    [InlineData("2026-03-11T06:00:00Z", null)]
    [InlineData("2026-03-28T21:00:00Z", "2026-03-29T05:00:00Z")]
    [InlineData("2026-10-24T21:00:00Z", "2026-10-25T06:00:00Z")]
    public void A_mention_waits_for_the_morning_in_its_readers_zone(string now, string? until) =>
        Assert.Equal(until is null ? null : At(until), Berlin.QuietUntil(NoticeKind.Mentioned, Severity.Sev1, At(now)));

    [Theory]
    [InlineData(NoticeKind.RoomOffered, Severity.Sev1, true)]
    [InlineData(NoticeKind.RoomOffered, Severity.Sev2, true)]
    [InlineData(NoticeKind.RoomOffered, Severity.Sev3, false)]
    [InlineData(NoticeKind.HandoffOffered, Severity.Sev4, true)]
    [InlineData(NoticeKind.CommitmentDue, Severity.Sev4, true)]
    [InlineData(NoticeKind.ClockBreached, Severity.Sev1, true)]
    [InlineData(NoticeKind.ClientWrote, Severity.Sev1, false)]
    public void What_is_offered_and_what_was_promised_passes(NoticeKind kind, Severity severity, bool passes) =>
        Assert.Equal(passes, Berlin.QuietUntil(kind, severity, At("2026-03-10T23:00:00Z")) is null);

    [Fact]
    public void Quiet_hours_within_one_day_end_that_day()
    {
        var noon = Berlin with { QuietFrom = new TimeOnly(12, 0), QuietTo = new TimeOnly(13, 30) };
        Assert.Equal(At("2026-03-10T12:30:00Z"), noon.QuietUntil(NoticeKind.Mentioned, null, At("2026-03-10T11:15:00Z")));
    }

    [Fact]
    public void Nobody_has_quiet_hours_who_set_none() =>
        Assert.All(NoticeKinds.All, it => Assert.Null(NoticeChoice.Default.QuietUntil(it, Severity.Sev4, At("2026-03-10T03:00:00Z"))));

    [Fact]
    public void An_offer_is_shown_whatever_is_switched_off()
    {
        var off = NoticeChoice.Default with { Off = [.. NoticeKinds.All.SelectMany(it => new[] { (it, NoticeChannel.Card), (it, NoticeChannel.Mail) })] };
        Assert.Equal([NoticeKind.RoomOffered, NoticeKind.HandoffOffered], NoticeKinds.All.Where(it => off.Wants(it, NoticeChannel.Card)));
        Assert.DoesNotContain(NoticeKinds.All, it => off.Wants(it, NoticeChannel.Mail));
    }

    [Theory]
    [InlineData(MailPace.AtOnce, "2026-03-10T11:20:30Z", "2026-03-10T11:20:30Z")]
    [InlineData(MailPace.Hourly, "2026-03-10T11:20:30Z", "2026-03-10T12:00:00Z")]
    [InlineData(MailPace.Hourly, "2026-03-10T11:00:00Z", "2026-03-10T12:00:00Z")]
    [InlineData(MailPace.Daily, "2026-03-10T06:59:00Z", "2026-03-10T07:00:00Z")]
    [InlineData(MailPace.Daily, "2026-03-10T07:00:00Z", "2026-03-11T07:00:00Z")]
    [InlineData(MailPace.Daily, "2026-03-28T21:00:00Z", "2026-03-29T06:00:00Z")]
    [InlineData(MailPace.Weekly, "2026-03-10T11:20:30Z", "2026-03-16T07:00:00Z")]
    [InlineData(MailPace.Weekly, "2026-03-16T06:59:00Z", "2026-03-16T07:00:00Z")]
    [InlineData(MailPace.Weekly, "2026-03-16T07:00:00Z", "2026-03-23T07:00:00Z")]
    [InlineData(MailPace.Weekly, "2026-03-28T21:00:00Z", "2026-03-30T06:00:00Z")]
    public void A_digest_goes_with_the_next_hour_the_next_morning_or_the_next_Monday_of_its_reader(MailPace pace, string told, string mailed) =>
        Assert.Equal(At(mailed), Berlin.MailedAt(pace, At(told)));

    [Fact]
    public void A_room_of_the_worst_kind_is_offered_at_once_whatever_was_chosen()
    {
        var daily = NoticeChoice.Default with { Paces = NoticeKinds.All.ToImmutableDictionary(it => it, _ => MailPace.Daily) };
        Assert.Equal([NoticeKind.RoomOffered, NoticeKind.HandoffOffered], NoticeKinds.All.Where(it => daily.PaceOf(it, Severity.Sev1) is MailPace.AtOnce));
        Assert.DoesNotContain(NoticeKinds.All, it => daily.PaceOf(it, Severity.Sev2) is MailPace.AtOnce);
    }

    [Theory]
    [InlineData(NoticeKind.Mentioned, true)]
    [InlineData(NoticeKind.RoomOffered, true)]
    [InlineData(NoticeKind.InformationAsked, true)]
    [InlineData(NoticeKind.CommitmentDue, true)]
    [InlineData(NoticeKind.ClientWrote, false)]
    [InlineData(NoticeKind.ClockWarned, false)]
    public void Of_a_muted_room_comes_what_calls_somebody_or_is_theirs_to_do(NoticeKind kind, bool comes) => Assert.Equal(comes, kind.PassesMuting(Severity.Sev3));

    private static DateTimeOffset At(string time) => DateTimeOffset.Parse(time, System.Globalization.CultureInfo.InvariantCulture);
}
