using EscalationRoom.Data.People;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.Notices;

namespace EscalationRoom.Web.Notifications;

public sealed record NoticesAnswer(IReadOnlyList<NoticeAnswer> Notices);

/// <param name="Step">Percent of the time used, when it reminds; 0 for the first word.</param>
/// <param name="Until">Until when it has time.</param>
/// <param name="IsLate">It was told later than it should have been.</param>
/// <param name="WaitsForAnAct">It goes away by the act it asks for, and not by being put away.</param>
public sealed record NoticeAnswer(
    Guid Id,
    string Kind,
    int Step,
    string Room,
    string Title,
    string Client,
    string? Severity,
    string Lane,
    string Words,
    string Said,
    DateTimeOffset At,
    DateTimeOffset? Until,
    bool IsLate,
    bool WaitsForAnAct,
    DateTimeOffset? HandledAt,
    string Link)
{
    internal static NoticeAnswer Of(NoticeLine it, PeopleDirectory people, bool isStaff)
    {
        var words = NoticeWords.Of(it, people, isStaff);
        return new NoticeAnswer(
            it.Id.Value,
            NameOf(it.Kind),
            it.Step,
            it.Room.Value,
            it.Title,
            it.ClientName,
            it.Severity?.ToString(),
            it.Fact.Lane.ToString(),
            words.Title,
            words.Said,
            it.At,
            words.Until,
            it.IsLate,
            it.Kind.WaitsForAnAct(),
            it.HandledAt,
            it.Link);
    }

    private static string NameOf(NoticeKind kind) => $"{char.ToLowerInvariant($"{kind}"[0])}{$"{kind}"[1..]}";
}
