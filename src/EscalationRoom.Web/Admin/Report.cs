using System.CommandLine;
using System.Text.Json;
using EscalationRoom.Data.Timeline;

namespace EscalationRoom.Web.Admin;

/// <summary>What a command found, as lines for people or as JSON for programs.</summary>
internal sealed class Report
{
    private readonly List<Finding> _findings = [];

    public bool IsEmpty => _findings.Count == 0;

    public bool IsGood => _findings.TrueForAll(it => it.IsGood);

    public static Option<bool> JsonOption => new("--json") { Description = "Answer as JSON." };

    public void Add(string about, bool isGood, string says) => _findings.Add(new Finding(about, isGood, says));

    public int Print(bool asJson)
    {
        if (asJson)
        {
            Console.WriteLine(JsonSerializer.Serialize(new { isGood = IsGood, findings = _findings }, EventPayload.Json));
        }
        else
        {
            _findings.ForEach(it => Console.WriteLine($"{(it.IsGood ? "good " : "wrong")}  {it.About}: {it.Says}"));
        }

        return IsGood ? ExitCode.Good : ExitCode.FoundWrong;
    }

    private sealed record Finding(string About, bool IsGood, string Says);
}
