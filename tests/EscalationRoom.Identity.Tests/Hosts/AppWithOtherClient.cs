namespace EscalationRoom.Identity.Tests.Hosts;

/// <summary>One app for a whole class of tests; each test brings its own person.</summary>
public sealed class AppWithOtherClient : IAsyncLifetime
{
    public RunningApp App { get; private set; } = null!;

    public OtherClient Client { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        App = await RunningApp.StartAsync(OtherClient.Settings);
        Client = new OtherClient(App);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await App.DisposeAsync();
    }
}
