using System.Security.Claims;
using EscalationRoom.Data;
using EscalationRoom.Data.People;
using EscalationRoom.Domain.People;
using EscalationRoom.Identity.Accounts;
using EscalationRoom.Web.Shell.SignIn;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.SignalR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EscalationRoom.Identity.Tests.Hosts;

/// <summary>The sign-in parts of the app on a real server of its own, with a page, an API and a hub that say who is asking.</summary>
public sealed class RunningApp : IAsyncDisposable
{
    public const string Password = "a-long-enough-secret";

    /// <summary>The real figure would make these tests wait for hundreds of sign-ins.</summary>
    private const int QuickHashing = 100;

    private readonly TemporaryDatabase? _ownDatabase;

    private RunningApp(WebApplication host, TemporaryDatabase? ownDatabase) => (Host, _ownDatabase) = (host, ownDatabase);

    public WebApplication Host { get; }

    public string Address => Host.Urls.First();

    public IServiceProvider Services => Host.Services;

    public static async Task<RunningApp> StartAsync(params (string Key, string Value)[] settings)
    {
        var database = new TemporaryDatabase();
        return await StartAsync(database, isOwner: true, settings);
    }

    public static async Task<RunningApp> StartAsync(TemporaryDatabase database, bool isOwner, params (string Key, string Value)[] settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = Environments.Development });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        // Most of these tests are about something else than second factors.
        builder.Configuration.AddInMemoryCollection([KeyValuePair.Create("Identity:SecondFactorFor", (string?)"Nobody")]);
        builder.Configuration.AddInMemoryCollection(settings.ToDictionary(it => it.Key, it => (string?)it.Value));
        builder.Services.AddEscalationData(DatabaseProvider.Sqlite, database.Connection);
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        builder.Services.AddSignalR();
        builder.AddSignIn();
        builder.AddEmbeddedIdentity();
        builder.Services.PostConfigure<PasswordHasherOptions>(it => it.IterationCount = QuickHashing);
        var host = builder.Build();
        host.MapSignIn();
        host.MapEmbeddedIdentity();
        host.MapGet("/", (ClaimsPrincipal me) => me.PersonId().ToString());
        host.MapGet("/api/me", (ClaimsPrincipal me) => me.PersonId().ToString());
        host.MapPost("/api/change", () => "changed");
        host.MapHub<EchoHub>("/hubs/rooms");
        // Stands for a page's circuit: a request that stays open.
        host.MapGet("/_blazor/open", async (HttpContext http) =>
        {
            await http.Response.WriteAsync("open", http.RequestAborted);
            await http.Response.Body.FlushAsync(http.RequestAborted);
            await Task.Delay(Timeout.Infinite, http.RequestAborted);
        });
        await TemporaryDatabase.CreateAsync(host.Services);
        await host.StartAsync();
        return new RunningApp(host, isOwner ? database : null);
    }

    /// <summary>Somebody with an account and the common password.</summary>
    public async Task<Person> AddAsync(Person person)
    {
        await using var db = await Services.GetRequiredService<IDbContextFactory<EscalationDb>>().CreateDbContextAsync();
        db.People.Add(person);
        await db.SaveChangesAsync();
        Services.GetRequiredService<PeopleDirectory>().Take(person);
        await using var scope = Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DemoAccounts>().EnsureAsync([person], Password, CancellationToken.None);
        return person;
    }

    /// <summary>What an administrator does when somebody leaves.</summary>
    public async Task DeactivateAsync(Person person)
    {
        var left = person with { IsActive = false, ChangedAt = TimeProvider.System.GetUtcNow() };
        await ChangeAsync(db => Task.FromResult(db.People.Update(left)));
        Services.GetRequiredService<PeopleDirectory>().Take(left);
    }

    public async Task ChangeAsync(Func<EscalationDb, Task> change)
    {
        await using var db = await Services.GetRequiredService<IDbContextFactory<EscalationDb>>().CreateDbContextAsync();
        await change(db);
        await db.SaveChangesAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Host.StopAsync();
        await Host.DisposeAsync();
        _ownDatabase?.Dispose();
    }

    private sealed class EchoHub : Hub
    {
        public string Join() => Context.User!.PersonId().ToString();

        public string Send() => Context.ConnectionAborted.IsCancellationRequested ? "gone" : "sent";
    }
}
