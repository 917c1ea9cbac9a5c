namespace EscalationRoom.Data.Accounts;

/// <summary>Where this installation is reached. These keys stand at the top of the configuration.</summary>
public sealed class AddressOptions
{
    /// <summary>What people type, such as <c>https://rooms.example</c>; empty means wherever the server listens.</summary>
    public string PublicBaseUrl { get; set; } = "";

    /// <summary>Where the server listens, separated by semicolons; it only helps to guess the public address.</summary>
    public string Urls { get; set; } = "";

    /// <summary>Lets a Production installation run without TLS and with a readable key ring: for a trial, never for clients' data.</summary>
    public bool AllowInsecure { get; set; }

    public bool IsHttps => PublicBaseUrl.StartsWith("https:", StringComparison.OrdinalIgnoreCase);
}
