using EscalationRoom.Domain;
using EscalationRoom.Web.Rooms.Pages.Composing;

namespace EscalationRoom.Web.Routing;

/// <summary><c>/severity 2 reason</c></summary>
internal sealed class SeverityCommand(ChangeSeverity severity) : ISlashCommand
{
    public string Name => "severity";

    public string Usage => "1 to 4, and the test that is met now";

    public string Operation => "room.severity.raise";

    public async Task<Refusal?> RunAsync(SlashLine line, CancellationToken cancellation)
    {
        var (word, reason) = line.TakeWord();
        var asked = word.Length == 1 ? $"Sev{word}" : word;
        return (await severity.RunAsync(line.Room, line.By, new SeverityChange(line.CommandId, asked, reason), cancellation)).Refusal;
    }
}
