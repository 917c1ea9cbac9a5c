namespace EscalationRoom.Domain.Intake;

/// <summary>Tells our own people and machines from the client's, by name and address.</summary>
/// <param name="Ours">Names of staff.</param>
/// <param name="Domains">Mail domains of staff.</param>
public sealed record Speakers(IReadOnlySet<string> Ours, IReadOnlySet<string> Domains)
{
    private static readonly string[] Machines =
        ["automatic", "auto-reply", "autoreply", "auto reply", "no-reply", "noreply", "do-not-reply", "donotreply", "mailer-daemon", "postmaster", "mail delivery", "sla rule", "trigger", "system"];

    public Speaker SideOf(string name, string address)
    {
        if (Machines.Any(it => name.Contains(it, StringComparison.OrdinalIgnoreCase) || address.Contains(it, StringComparison.OrdinalIgnoreCase)))
        {
            return Speaker.Machine;
        }

        return IsOurs(name, address) ? Speaker.Ours : Speaker.Client;
    }

    /// <summary>"Acme Support" speaks for acme.example; without an address a name is all there is.</summary>
    private bool IsOurs(string name, string address) => address.Contains('@', StringComparison.Ordinal)
        ? Domains.Contains(address[(address.LastIndexOf('@') + 1)..].TrimEnd('>').ToLowerInvariant())
        : Ours.Contains(name.Trim()) || Domains.Any(it => name.Contains(it.Split('.')[0], StringComparison.OrdinalIgnoreCase));
}
