namespace EscalationRoom.Benchmarks.Report;

/// <summary>One line of the table: a figure, what the baselines reached, and whether it is what was wanted.</summary>
internal sealed record Finding(string Scenario, string Figure, string Unit)
{
    public double? Bare { get; init; }

    public double? Each { get; init; }

    public double? Product { get; init; }

    /// <summary>How the product stands to the baselines, in words.</summary>
    public string Ratio { get; init; } = "";

    public string Wanted { get; init; } = "";

    public bool? Met { get; init; }
}
