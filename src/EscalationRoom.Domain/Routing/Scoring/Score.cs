using System.Globalization;
using EscalationRoom.Domain.People;

namespace EscalationRoom.Domain.Routing;

/// <summary>How well somebody fits a case, from 0 to 100, in its five parts.</summary>
public sealed record Score(decimal Availability, decimal Expertise, decimal Workload, decimal Affinity, decimal Hours)
{
    private const decimal MostExpertise = 25;

    private const decimal MostWorkload = 20;

    public decimal Total => Availability + Expertise + Workload + Affinity + Hours;

    /// <summary><c>76.7 = 40 + 16.7 + 15 + 0 + 5</c></summary>
    public string Words => string.Create(
        CultureInfo.InvariantCulture, $"{Total:0.0} = {Availability:0.#} + {Expertise:0.#} + {Workload:0.#} + {Affinity:0.#} + {Hours:0.#}");

    public static Score Of(Candidate it, IReadOnlyCollection<string> skills, DateTimeOffset now) => new(
        Shifts.Of(it, now) switch
        {
            Shift.Present => 40,
            Shift.Away => 25,
            Shift.OnCall => 20,
            Shift.Off => 0,
        },
        skills.Count == 0 ? MostExpertise : MostExpertise * Matched(it.Who, skills) / skills.Count,
        it.Who.Capacity > 0 ? Math.Max(0, MostWorkload * (1 - (it.Load / it.Who.Capacity))) : 0,
        AffinityOf(it.HandledClient, now),
        Shifts.LastsLong(it, now) ? 5 : 0);

    public static int Matched(Person who, IReadOnlyCollection<string> skills)
    {
        var known = Skill.Each(who.Skills);
        return skills.Count(it => known.Contains(it));
    }

    private static decimal AffinityOf(DateTimeOffset? handled, DateTimeOffset now) => handled switch
    {
        null => 0,
        { } at when now - at <= TimeSpan.FromDays(180) => 10,
        { } at when now - at <= TimeSpan.FromDays(365) => 5,
        _ => 0,
    };
}
