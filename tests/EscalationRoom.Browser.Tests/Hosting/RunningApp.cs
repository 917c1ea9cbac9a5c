using EscalationRoom.Data;
using EscalationRoom.Data.People;
using EscalationRoom.Data.Seed;
using EscalationRoom.Domain;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Rooms;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace EscalationRoom.Browser.Tests.Hosting;

/// <summary>The whole product on a loopback port with a database of its own, and a browser to look at it with.</summary>
public class RunningApp : WebApplicationFactory<LiveRooms>, IAsyncLifetime
{
    private readonly DirectoryInfo _folder;
    private readonly int _port;
    private bool _isFollowed;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public RunningApp()
        : this(Directory.CreateTempSubdirectory("escalation-room-browser-"), port: 0)
    {
    }

    private RunningApp(DirectoryInfo folder, int port) => (_folder, _port) = (folder, port);

    public virtual Uri Address => ClientOptions.BaseAddress;

    private string Database => $"Data Source={Path.Combine(_folder.FullName, "test.db")};Pooling=False";

    /// <summary>Zero means any free one.</summary>
    protected virtual int Port => 0;

    public virtual async ValueTask InitializeAsync()
    {
        if (!Chromium.IsThere)
        {
            return;
        }

        Assertions.SetDefaultExpectTimeout(Someone.Patience);
        await CreateDatabaseAsync();
        UseKestrel(Port);
        StartServer();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(Chromium.Options);
    }

    /// <summary>Stops the server, as for a new version, and starts one on the same port with the same data. Browsers stay as they are.</summary>
    public async Task<RunningApp> StartAgain()
    {
        var next = new RunningApp(_folder, ClientOptions.BaseAddress.Port);
        _isFollowed = true;
        await base.DisposeAsync();
        next.UseKestrel(next._port);
        next.StartServer();
        return next;
    }

    public override async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.CloseAsync();
        }

        _playwright?.Dispose();
        await base.DisposeAsync();
        if (!_isFollowed)
        {
            _folder.Delete(recursive: true);
        }

        GC.SuppressFinalize(this);
    }

    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    public Person Person(string handle) => Get<PeopleDirectory>().Find(handle) ?? throw new ArgumentException($"Nobody is called {handle}.");

    public DateTimeOffset Now => Get<TimeProvider>().GetUtcNow();

    /// <summary>Changes a room as the system, past the question who may.</summary>
    public async Task<T> Change<T>(RoomKey room, Func<Room, Result<T>> ask)
        where T : RoomEvent
    {
        var changed = await Get<LiveRooms>().ChangeAsync(room, Domain.People.Person.System, new Command(null, "test", ""), ask, TestContext.Current.CancellationToken);
        return changed.Value ?? throw new InvalidOperationException(changed.Refusal?.Reason);
    }

    /// <summary>A browser of this person's own, signed in.</summary>
    public async Task<Someone> Open(string handle, Action<BrowserNewContextOptions>? with = null)
    {
        var context = await NewBrowser(with);
        await context.AddCookiesAsync([new() { Name = TestSignIn.Cookie, Value = handle, Url = Address.ToString() }]);
        return await Someone.Sit(context, Person(handle));
    }

    /// <summary>A browser in which nobody is signed in.</summary>
    public Task<IBrowserContext> Browse(Action<BrowserNewContextOptions>? with = null) => NewBrowser(with);

    protected async Task<IBrowserContext> NewBrowser(Action<BrowserNewContextOptions>? with)
    {
        Assert.SkipUnless(Chromium.IsThere, Chromium.WhyNot);
        var options = new BrowserNewContextOptions { BaseURL = Address.ToString(), ViewportSize = new() { Width = 1440, Height = 900 }, TimezoneId = "Europe/London", Locale = "en-GB" };
        with?.Invoke(options);
        return await _browser!.NewContextAsync(options);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Database:Provider", "Sqlite");
        builder.UseSetting("Database:MigrateAtStart", "false");
        builder.UseSetting("ConnectionStrings:Main", Database);
        builder.UseSetting("Storage:Path", Path.Combine(_folder.FullName, "files"));
        builder.UseSetting("Demo:Enabled", "false");
        builder.UseSetting("Logging:LogLevel:Default", "Warning");
        builder.UseSetting("Logging:LogLevel:Microsoft.AspNetCore.DataProtection", "Error");
        SignIn(builder);
    }

    /// <summary>Puts in whatever else is there before the start, or takes out what is not.</summary>
    protected virtual void Furnish(EscalationDb db)
    {
    }

    protected virtual void SignIn(IWebHostBuilder builder) =>
        builder.ConfigureTestServices(services => services
            .AddAuthentication(it => (it.DefaultScheme, it.DefaultAuthenticateScheme, it.DefaultChallengeScheme) = (TestSignIn.Name, TestSignIn.Name, TestSignIn.Name))
            .AddScheme<AuthenticationSchemeOptions, TestSignIn>(TestSignIn.Name, null));

    private async Task CreateDatabaseAsync()
    {
        await using var services = new ServiceCollection().AddLogging().AddEscalationData(DatabaseProvider.Sqlite, Database).BuildServiceProvider();
        await using var db = await services.GetRequiredService<IDbContextFactory<EscalationDb>>().CreateDbContextAsync();
        await (db.Database.GetMigrations().Any() ? db.Database.MigrateAsync() : db.Database.EnsureCreatedAsync());
        db.Clients.AddRange(DemoClients.All);
        db.People.AddRange(DemoPeople.All(DateTimeOffset.UnixEpoch));
        Furnish(db);
        await db.SaveChangesAsync();
    }
}
