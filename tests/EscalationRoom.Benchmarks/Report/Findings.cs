using System.Text.Json;

namespace EscalationRoom.Benchmarks.Report;

/// <summary>What a run found, told as it goes and as one table at the end.</summary>
internal sealed class Findings
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true };
    private static readonly string[] Head = ["scenario", "figure", "bare", "each", "product", "ratio", "wanted", "met"];

    private readonly List<Finding> _all = [];

    public bool AllTrue { get; private set; } = true;

    public void Add(Finding finding)
    {
        _all.Add(finding);
        Say($"{finding.Scenario}: {finding.Figure} = {Number(finding.Product)} {finding.Unit} {finding.Ratio}");
    }

    /// <summary>Something that must hold in every run, whatever its speed.</summary>
    public void Check(string scenario, bool holds, string words)
    {
        AllTrue &= holds;
        Say($"{scenario}: {(holds ? "" : "WRONG: ")}{words}");
    }

    public static void Say(string words) => Console.Error.WriteLine(words);

    public void Print()
    {
        List<string[]> rows = [Head, .. _all.Select(Row)];
        var widths = Enumerable.Range(0, Head.Length).Select(column => rows.Max(row => row[column].Length)).ToArray();
        rows.Insert(1, [.. widths.Select(width => new string('-', width))]);
        foreach (var row in rows)
        {
            Console.WriteLine($"| {string.Join(" | ", row.Select((cell, column) => cell.PadRight(widths[column])))} |");
        }
    }

    public Task WriteJsonAsync(string file) =>
        File.WriteAllTextAsync(file, JsonSerializer.Serialize(new { cores = Environment.ProcessorCount, findings = _all }, Indented));

    private static string[] Row(Finding it) =>
    [
        it.Scenario, $"{it.Figure} ({it.Unit})", Number(it.Bare), Number(it.Each), Number(it.Product), it.Ratio, it.Wanted,
        it.Met switch { true => "yes", false => "NO", null => "" },
    ];

    private static string Number(double? value) => value switch
    {
        null => "",
        >= 100 => $"{value:#,0}",
        >= 10 => $"{value:0.0}",
        _ => $"{value:0.00}",
    };
}
