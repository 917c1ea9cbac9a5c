namespace EscalationRoom.Domain.Assist;

/// <summary>How serious the signs are for this client: one at risk reaches each step at four fifths of it.</summary>
/// <param name="Points">From 0 to 100.</param>
public sealed record WarningMark(int Points, bool IsAtRisk)
{
    private const double AtRisk = 0.8;

    public const int WatchFrom = 40;

    public const int EscalateFrom = EarlyWarning.Serious;

    public const int PageFrom = 80;

    /// <summary>Watch it.</summary>
    public bool IsWorthWatching => Reaches(WatchFrom);

    /// <summary>It should be an escalation.</summary>
    public bool AsksForAnEscalation => Reaches(EscalateFrom);

    /// <summary>The duty manager is told at once.</summary>
    public bool PagesDuty => Reaches(PageFrom);

    /// <summary>Where a step begins for this client.</summary>
    public int StepAt(int usual) => IsAtRisk ? (int)Math.Ceiling(usual * AtRisk) : usual;

    private bool Reaches(int usual) => Points >= StepAt(usual);
}
