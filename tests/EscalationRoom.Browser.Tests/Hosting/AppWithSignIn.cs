using System.Net;
using System.Net.Sockets;
using EscalationRoom.Identity.Accounts;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace EscalationRoom.Browser.Tests.Hosting;

/// <summary>The app where people really sign in. Passkeys need a name, so it is reached as localhost.</summary>
public sealed class AppWithSignIn : RunningApp
{
    public const string Password = "a-long-enough-secret";

    protected override int Port { get; } = FreePort();

    public override Uri Address => new($"http://localhost:{Port}");

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        if (Chromium.IsThere)
        {
            await using var scope = Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<DemoAccounts>().EnsureAsync([.. Handles.Select(Person)], Password, CancellationToken.None);
        }
    }

    /// <summary>A browser in front of which somebody sits who has not signed in yet.</summary>
    public async Task<Someone> Sit(string handle, Action<BrowserNewContextOptions>? with = null) =>
        await Someone.Sit(await NewBrowser(with), Person(handle));

    protected override void SignIn(IWebHostBuilder builder)
    {
        builder.UseSetting("PublicBaseUrl", Address.ToString());
        builder.UseSetting("Identity:SecondFactorFor", "Nobody");
    }

    private static string[] Handles => ["u-priya", "u-sofia", "u-helen", "u-mira"];

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
