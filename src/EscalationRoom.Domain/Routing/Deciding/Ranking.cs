using EscalationRoom.Domain.People;

namespace EscalationRoom.Domain.Routing;

/// <summary>The owners of a pool, parted into those who can be asked, best first, and those who cannot.</summary>
internal sealed class Ranking
{
    private readonly RoutingCase _case;
    private readonly IReadOnlyCollection<string> _skills;

    public Ranking(IEnumerable<Candidate> pool, RoutingCase asked, IReadOnlyCollection<string> skills, HardFilter filter)
    {
        (_case, _skills) = (asked, skills);
        var judged = pool.Select(it => (Who: it, Stop: filter.Stops(it))).ToList();
        Best =
        [
            .. judged.Where(it => it.Stop is null)
                .Select(it => (it.Who, Score: Score.Of(it.Who, skills, asked.At)))
                .OrderByDescending(it => it.Score.Total)
                .ThenBy(it => it.Who.Assigned ?? DateTimeOffset.MinValue)
                .ThenBy(it => it.Who.Who.Handle, StringComparer.Ordinal),
        ];
        Stopped =
        [
            .. judged.Where(it => it.Stop is not null)
                .Select(it => (it.Who, it.Stop.GetValueOrDefault()))
                .OrderByDescending(it => Score.Matched(it.Who.Who, skills))
                .ThenBy(it => it.Who.Who.Handle, StringComparer.Ordinal),
        ];
    }

    public IReadOnlyList<(Candidate Who, Score Score)> Best { get; }

    public IReadOnlyList<(Candidate Who, FilterReason Reason)> Stopped { get; }

    public RankedPerson[] Ranked =>
    [
        .. Best.Select(it => new RankedPerson(
            it.Who.Who.Id, it.Who.Who.Name, it.Score.Availability, Rounded(it.Score.Expertise), Rounded(it.Score.Workload), it.Score.Affinity, it.Score.Hours, Rounded(it.Score.Total))),
    ];

    public FilteredPerson[] Filtered =>
        [.. Stopped.Select(it => new FilteredPerson(it.Who.Who.Id, it.Who.Who.Name, it.Reason, Why(it.Who, it.Reason), DelegateOf(it.Who, it.Reason)))];

    private string Why(Candidate it, FilterReason reason) => reason switch
    {
        FilterReason.OutOfOffice => $"out of office; {DelegateWords(it)}",
        FilterReason.AskedBefore => "asked before",
        FilterReason.ConflictOfInterest => "conflict of interest",
        FilterReason.NoneOfTheSkills => $"0 of {_skills.Count} skills",
        FilterReason.OffShift => "off shift, not on call",
        FilterReason.AtCapacity => it.Availability.IsAtCapacity ? "takes no more rooms now" : $"has {it.OpenRooms} of {it.Who.Capacity} rooms",
    };

    private static PersonId? DelegateOf(Candidate it, FilterReason reason) => reason is FilterReason.OutOfOffice ? it.Availability.Delegate : null;

    private string DelegateWords(Candidate it)
    {
        if (it.Availability.Delegate is not { } stand)
        {
            return "no delegate";
        }

        if (Best.FirstOrDefault(other => other.Who.Who.Id == stand) is { Who: { } free })
        {
            return $"delegate {DecisionWords.FirstName(free.Who.Name)} is a candidate";
        }

        return Stopped.FirstOrDefault(other => other.Who.Who.Id == stand) is { Who: { } stopped, Reason: var reason }
            ? $"delegate {DecisionWords.FirstName(stopped.Who.Name)} {(reason is FilterReason.OutOfOffice ? "is out of office, too" : Has(Why(stopped, reason), reason))}"
            : "their delegate cannot own a room";
    }

    private static string Has(string why, FilterReason reason) => reason is FilterReason.NoneOfTheSkills ? $"has {why}" : $"cannot: {why}";

    private static decimal Rounded(decimal part) => Math.Round(part, 1, MidpointRounding.AwayFromZero);
}
