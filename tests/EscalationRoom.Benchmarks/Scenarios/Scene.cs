using EscalationRoom.Benchmarks.Contenders;
using EscalationRoom.Benchmarks.Report;

namespace EscalationRoom.Benchmarks.Scenarios;

/// <summary>What every scenario is given.</summary>
internal sealed record Scene(Site Site, Options Options, Findings Findings, CancellationToken Cancellation)
{
    public TimeSpan Measured => Options.Measured;
}

internal static class Ratio
{
    public static double Of(double value, double of) => of > 0 ? value / of : double.NaN;

    public static string Words(double value, double each, double? bare = null)
    {
        var words = $"{Of(value, each):0.00} × each";
        return bare is { } it ? $"{words}, {Of(value, it):0.00} × bare" : words;
    }
}
