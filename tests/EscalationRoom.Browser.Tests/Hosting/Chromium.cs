using Microsoft.Playwright;

namespace EscalationRoom.Browser.Tests.Hosting;

/// <summary>The browser of the machine; none is ever downloaded.</summary>
internal static class Chromium
{
    public const string WhyNot = "There is no Chromium at /usr/bin/chromium. Install the distribution's package to run the browser tests.";
    private const string Program = "/usr/bin/chromium";

    public static bool IsThere => File.Exists(Program);

    public static BrowserTypeLaunchOptions Options => new()
    {
        ExecutablePath = Program,
        Args =
        [
            "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync",
        ],
    };
}
