namespace EscalationRoom.Web.Shell.SignIn.Sessions;

/// <summary>A browser in words a person knows: “Firefox on Windows”. What it says of itself proves nothing, so it is only a help for the memory.</summary>
public static class DeviceWords
{
    /// <summary>In this order: most browsers also claim to be the ones further down.</summary>
    private static readonly (string Mark, string Words)[] Browsers =
        [("Edg", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("FxiOS/", "Firefox"), ("CriOS/", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];

    private static readonly (string Mark, string Words)[] Systems =
    [
        ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("Mac OS X", "Mac"), ("CrOS", "Chromebook"), ("Linux", "Linux"),
    ];

    public static string Of(string agent)
    {
        var (browser, system) = (Find(Browsers, agent), Find(Systems, agent));
        return (browser, system) switch
        {
            (null, null) => "A browser we do not know",
            (null, _) => $"A browser on {system}",
            (_, null) => browser,
            _ => $"{browser} on {system}",
        };
    }

    private static string? Find((string Mark, string Words)[] known, string agent) =>
        Array.Find(known, it => agent.Contains(it.Mark, StringComparison.Ordinal)).Words;
}
