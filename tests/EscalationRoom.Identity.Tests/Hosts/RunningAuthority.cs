using EscalationRoom.Data;
using EscalationRoom.Domain.People;
using EscalationRoom.Identity.Accounts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenIddict.Abstractions;
using OpenIddict.Server;

namespace EscalationRoom.Identity.Tests.Hosts;

/// <summary>A separate authority: its own process role, address, database, issuer and people, and claims by other names than ours.</summary>
public sealed class RunningAuthority : IAsyncDisposable
{
    public const string ClientId = "the-app-over-there";
    public const string ClientSecret = "a-secret-both-were-told";

    private readonly TemporaryDatabase _database;

    private RunningAuthority(WebApplication host, TemporaryDatabase database) => (Host, _database) = (host, database);

    public WebApplication Host { get; }

    /// <param name="address">Where it listens; the app had to be told before.</param>
    /// <param name="claims">What it says about everybody, instead of tier and role.</param>
    /// <param name="app">Whom it lets sign people in.</param>
    public static async Task<RunningAuthority> StartAsync(string address, string app, bool hasUserinfo, params (string Type, string Value)[] claims)
    {
        var database = new TemporaryDatabase();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = Environments.Development });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Identity:Issuer"] = address,
            ["Identity:ClientId"] = ClientId,
            ["Identity:ClientSecret"] = ClientSecret,
            ["Identity:RedirectUris"] = app + "/signin-oidc",
            ["Identity:SecondFactorFor"] = "Nobody",
        });
        builder.Services.AddEscalationData(DatabaseProvider.Sqlite, database.Connection);
        builder.AddIdentity();
        builder.Services.PostConfigure<PasswordHasherOptions>(it => it.IterationCount = 100);
        builder.Services.AddOpenIddict().AddServer(server => server.AddEventHandler<OpenIddictServerEvents.ProcessSignInContext>(handler =>
            handler.SetOrder(int.MinValue + 100_000).UseInlineHandler(context => Rename(context, claims))));
        var host = builder.Build();
        host.Use((http, next) => hasUserinfo || http.Request.Path != "/connect/userinfo" ? next(http) : RefuseAsync(http));
        host.UseAuthentication();
        host.MapIdentity();
        await TemporaryDatabase.CreateAsync(host.Services);
        await host.StartAsync();
        return new RunningAuthority(host, database);
    }

    public async Task<Person> AddAsync(Person person)
    {
        await using var db = await Host.Services.GetRequiredService<IDbContextFactory<EscalationDb>>().CreateDbContextAsync();
        db.People.Add(person);
        await db.SaveChangesAsync();
        await using var scope = Host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DemoAccounts>().EnsureAsync([person], RunningApp.Password, CancellationToken.None);
        return person;
    }

    public async ValueTask DisposeAsync()
    {
        await Host.StopAsync();
        await Host.DisposeAsync();
        _database.Dispose();
    }

    private static Task RefuseAsync(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private static ValueTask Rename(OpenIddictServerEvents.ProcessSignInContext context, (string Type, string Value)[] claims)
    {
        foreach (var ours in new[] { "tier", "role", "authority", "reviewer" })
        {
            context.Principal!.RemoveClaims(ours);
        }

        foreach (var group in claims.GroupBy(it => it.Type))
        {
            context.Principal!.SetClaims(group.Key, [.. group.Select(it => it.Value)]);
        }

        context.Principal!.SetDestinations(claim => claim.Type == "stamp"
            ? []
            : [OpenIddictConstants.Destinations.AccessToken, OpenIddictConstants.Destinations.IdentityToken]);
        return default;
    }
}
