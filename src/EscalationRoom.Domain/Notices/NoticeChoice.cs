using System.Collections.Immutable;
using EscalationRoom.Domain.Rooms;
using NodaTime;

namespace EscalationRoom.Domain.Notices;

/// <summary>By which way somebody is told, beside the inbox, which holds everything.</summary>
public enum NoticeChannel : byte
{
    /// <summary>A card on the page that is open, with whatever sound and notification its device allows.</summary>
    Card = 1,
    Mail = 2,
}

/// <summary>How somebody wants to be told. What they own or are offered, and what they promised, passes their quiet hours.</summary>
/// <param name="QuietFrom">In their zone; no quiet hours where both are the same.</param>
/// <param name="Zone">IANA name.</param>
public sealed record NoticeChoice(ImmutableHashSet<(NoticeKind Kind, NoticeChannel Channel)> Off, TimeOnly QuietFrom, TimeOnly QuietTo, string Zone)
{
    /// <summary>Half-time warnings are enough on the page.</summary>
    public static readonly NoticeChoice Default = new([(NoticeKind.ClockWarned, NoticeChannel.Mail)], default, default, "Etc/UTC");

    private static readonly LocalTime Morning = new(8, 0);

    /// <summary>Kinds whose mails come together; of every other kind each comes by itself.</summary>
    public ImmutableDictionary<NoticeKind, MailPace> Paces { get; init; } = ImmutableDictionary<NoticeKind, MailPace>.Empty;

    public bool HasQuietHours => QuietFrom != QuietTo;

    /// <summary>What is offered to somebody cannot be switched off: somebody waits for the answer.</summary>
    public static bool MayBeOff(NoticeKind kind, NoticeChannel channel) => channel is NoticeChannel.Mail || !kind.IsAnOffer();

    public bool Wants(NoticeKind kind, NoticeChannel channel) => !MayBeOff(kind, channel) || !Off.Contains((kind, channel));

    /// <summary>Nobody learns an hour late that a room of the worst kind is offered to them.</summary>
    public MailPace PaceOf(NoticeKind kind, Severity? severity) =>
        kind.IsAnOffer() && severity is Severity.Sev1 ? MailPace.AtOnce : Paces.GetValueOrDefault(kind, MailPace.AtOnce);

    /// <summary>When what is told then goes by mail.</summary>
    public DateTimeOffset MailedAt(MailPace pace, DateTimeOffset told) => pace switch
    {
        MailPace.AtOnce => told,
        MailPace.Hourly => told.AddTicks(TimeSpan.TicksPerHour - (told.UtcTicks % TimeSpan.TicksPerHour)),
        MailPace.Daily => NextMorning(told),
        MailPace.Weekly => NextMonday(told),
    };

    /// <summary>Until when this must not disturb; nothing where it may now.</summary>
    public DateTimeOffset? QuietUntil(NoticeKind kind, Severity? severity, DateTimeOffset now)
    {
        if (!HasQuietHours || Passes(kind, severity))
        {
            return null;
        }

        var here = Instant.FromDateTimeOffset(now).InZone(ZoneOf(Zone));
        var time = TimeOnly.FromTimeSpan(TimeSpan.FromTicks(here.TimeOfDay.TickOfDay));
        if (!time.IsBetween(QuietFrom, QuietTo))
        {
            return null;
        }

        var ends = time < QuietTo ? here.Date : here.Date.PlusDays(1);
        return ends.At(new LocalTime(QuietTo.Hour, QuietTo.Minute)).InZoneLeniently(here.Zone).ToDateTimeOffset().ToUniversalTime();
    }

    /// <summary>When the mail about a notice goes that is not dealt with before; nothing where none is wanted.</summary>
    public DateTimeOffset? MailAt(Notice notice, Severity? severity)
    {
        if (!Wants(notice.Kind, NoticeChannel.Mail))
        {
            return null;
        }

        var (written, paced) = (NoticeKinds.MailedFrom(notice), MailedAt(PaceOf(notice.Kind, severity), notice.At));
        var at = paced > written ? paced : written;
        return QuietUntil(notice.Kind, severity, at) ?? at;
    }

    /// <summary>What passes quiet hours, whoever set them.</summary>
    public static bool Passes(NoticeKind kind, Severity? severity) => kind switch
    {
        NoticeKind.HandoffOffered or NoticeKind.CommitmentDue or NoticeKind.Reassigned or NoticeKind.WarningRaised => true,
        NoticeKind.RoomOffered or NoticeKind.ClockBreached => severity is Severity.Sev1 or Severity.Sev2,
        NoticeKind.Mentioned or NoticeKind.ReviewAsked or NoticeKind.SignOffNeeded or NoticeKind.QuestionAsked or NoticeKind.QuestionAnswered
            or NoticeKind.ClientWrote or NoticeKind.ClientDecided or NoticeKind.OfferEnded or NoticeKind.ClockWarned or NoticeKind.ClosingOwed
            or NoticeKind.InformationAsked or NoticeKind.InformationAnswered or NoticeKind.DecisionAsked or NoticeKind.TaskDue
            or NoticeKind.Returned => false,
    };

    public static bool IsZone(string zone) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is not null;

    private DateTimeOffset NextMorning(DateTimeOffset told)
    {
        var here = Instant.FromDateTimeOffset(told).InZone(ZoneOf(Zone));
        return MorningOf(here.TimeOfDay < Morning ? here.Date : here.Date.PlusDays(1), here.Zone);
    }

    private DateTimeOffset NextMonday(DateTimeOffset told)
    {
        var here = Instant.FromDateTimeOffset(told).InZone(ZoneOf(Zone));
        var isInTime = here.DayOfWeek is IsoDayOfWeek.Monday && here.TimeOfDay < Morning;
        return MorningOf(isInTime ? here.Date : here.Date.Next(IsoDayOfWeek.Monday), here.Zone);
    }

    private static DateTimeOffset MorningOf(LocalDate day, DateTimeZone zone) => day.At(Morning).InZoneLeniently(zone).ToDateTimeOffset().ToUniversalTime();

    private static DateTimeZone ZoneOf(string zone) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) ?? DateTimeZone.Utc;
}
