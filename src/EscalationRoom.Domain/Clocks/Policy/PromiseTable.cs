using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Text.Json.Serialization;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Domain.Clocks;

/// <summary>The times that are promised to clients, in one of their versions. A room keeps the version it began with until somebody applies another.</summary>
/// <param name="Rows">As written: a line per severity, each measure followed by its times for Strategic / Enterprise / Standard clients.</param>
public sealed record PromiseTable(int Version, string Rows)
{
    private const StringSplitOptions Words = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;

    private static readonly ConcurrentDictionary<string, FrozenDictionary<(Severity, SlaMeasure), string[]>> Known = new();

    /// <summary>d is a business day in the client's own calendar.</summary>
    public static PromiseTable Shipped { get; } = new(
        1,
        """
        Sev1  Accept 10m  FirstResponse 15m/30m/60m  ClientUpdate 30m/60m/2h  Resolve 4h/8h/12h    ClientDecision 4h
        Sev2  Accept 30m  FirstResponse 1h/2h/4h     ClientUpdate 2h/4h/8h    Resolve 24h/2d/3d    ClientDecision 2d
        Sev3  Accept 2h   FirstResponse 4h/8h/8h     ClientUpdate 1d/1d/2d    Resolve 3d/5d/7d     ClientDecision 2d
        Sev4  Accept 1d   FirstResponse 1d/1d/2d     ClientUpdate 2d/3d/5d    Resolve 10d/15d/20d  ClientDecision 2d
        """);

    /// <summary>What can be changed. How long somebody has to accept is said by the routing rules.</summary>
    public static IReadOnlyList<SlaMeasure> Changeable { get; } = [SlaMeasure.FirstResponse, SlaMeasure.ClientUpdate, SlaMeasure.Resolve, SlaMeasure.ClientDecision];

    [JsonIgnore]
    public IReadOnlyList<PromiseText> Texts => [.. Enum.GetValues<Severity>().SelectMany(severity => Changeable.Select(it => new PromiseText(severity, it, string.Join('/', Of(severity, it)))))];

    /// <summary>Reads the whole table as it shall be. One bad time and none is taken.</summary>
    public static Result<PromiseTable> Read(int version, IReadOnlyCollection<PromiseText> texts)
    {
        foreach (var text in texts)
        {
            if (PromisedTimes.Refuse(text) is { } refusal)
            {
                return refusal;
            }
        }

        if (texts.Count != Shipped.Texts.Count || Shipped.Texts.Any(it => texts.Count(text => (text.Severity, text.Measure) == (it.Severity, it.Measure)) != 1))
        {
            return new EveryPromiseIsNamedOnce();
        }

        return new PromiseTable(version, string.Join('\n', Enum.GetValues<Severity>().Select(severity => RowOf(severity, texts))));
    }

    internal string[] Of(Severity severity, SlaMeasure measure) => Known.GetOrAdd(Rows, Parse)[(severity, measure)];

    private static string RowOf(Severity severity, IEnumerable<PromiseText> texts) =>
        $"{severity} Accept {string.Join('/', Shipped.Of(severity, SlaMeasure.Accept))} {string.Join(' ', texts.Where(it => it.Severity == severity).Select(it => $"{it.Measure} {it.Times.Replace(" ", "", StringComparison.Ordinal)}"))}";

    private static FrozenDictionary<(Severity, SlaMeasure), string[]> Parse(string rows) =>
        rows.Split('\n', Words).SelectMany(Cells).ToFrozenDictionary(it => it.Key, it => it.Value);

    private static IEnumerable<KeyValuePair<(Severity, SlaMeasure), string[]>> Cells(string line)
    {
        var cells = line.Split(' ', Words);
        var severity = Enum.Parse<Severity>(cells[0]);
        for (var at = 1; at < cells.Length; at += 2)
        {
            yield return KeyValuePair.Create((severity, Enum.Parse<SlaMeasure>(cells[at])), cells[at + 1].Split('/'));
        }
    }
}

/// <summary>One promise as written, such as <c>15m/30m/60m</c> for Strategic / Enterprise / Standard clients, or one time for all.</summary>
public sealed record PromiseText(Severity Severity, SlaMeasure Measure, string Times);

public sealed record EveryPromiseIsNamedOnce() : Refusal("Name every severity and measure once: the table is taken as a whole.");
