using EscalationRoom.Data.Accounts;
using Microsoft.Extensions.Options;
using OpenIddict.Abstractions;

namespace EscalationRoom.Identity.Clients;

/// <summary>Writes down which applications may sign people in, each time the server starts. Waits until it listens: the app's address may follow from that.</summary>
internal sealed class RegisterClients(
    IServiceScopeFactory scopes,
    IOptions<AuthorityOptions> authority,
    StoredKeys keys,
    OwnAddress address) : IHostedLifecycleService
{
    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var applications = scope.ServiceProvider.GetRequiredService<IOpenIddictApplicationManager>();
        await RegisterAsync(applications, OwnApp(), keepsOthers: IsGuessed, cancellationToken);
        foreach (var client in authority.Value.Clients)
        {
            await RegisterAsync(applications, client, keepsOthers: false, cancellationToken);
        }
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private bool IsGuessed => authority.Value.RedirectUris.Length == 0 && !address.IsConfigured;

    private ClientOptions OwnApp()
    {
        var options = authority.Value;
        var redirects = options.RedirectUris.Length > 0 ? options.RedirectUris : address.Public + "/signin-oidc";
        var app = new ClientOptions
        {
            Id = options.ClientId,
            Name = "EscalationRoom",
            Secret = options.ClientSecret.Length > 0 ? options.ClientSecret : keys.ClientSecret(),
        };
        foreach (var redirect in redirects.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            app.RedirectUris.Add(redirect);
            app.SignedOutUris.Add(new Uri(redirect).GetLeftPart(UriPartial.Authority) + "/signout-callback-oidc");
        }

        return app;
    }

    private static async Task RegisterAsync(
        IOpenIddictApplicationManager applications, ClientOptions client, bool keepsOthers, CancellationToken cancellation)
    {
        var registration = ClientRegistration.For(client);
        var existing = await applications.FindByClientIdAsync(client.Id, cancellation);
        if (existing is null)
        {
            await CreateAsync(applications, registration, cancellation);
            return;
        }

        if (keepsOthers)
        {
            // Nodes that only guess their address share this row: none may take the others' address away.
            registration.RedirectUris.UnionWith((await applications.GetRedirectUrisAsync(existing, cancellation)).Select(it => new Uri(it)));
            registration.PostLogoutRedirectUris.UnionWith((await applications.GetPostLogoutRedirectUrisAsync(existing, cancellation)).Select(it => new Uri(it)));
        }

        await applications.UpdateAsync(existing, registration, cancellation);
    }

    private static async Task CreateAsync(
        IOpenIddictApplicationManager applications, OpenIddictApplicationDescriptor registration, CancellationToken cancellation)
    {
        try
        {
            await applications.CreateAsync(registration, cancellation);
        }
        catch (Exception) when (!cancellation.IsCancellationRequested)
        {
            // Another node that starts at the same moment may have registered it first; anything else is a real failure.
            if (await applications.FindByClientIdAsync(registration.ClientId!, cancellation) is null)
            {
                throw;
            }
        }
    }
}
