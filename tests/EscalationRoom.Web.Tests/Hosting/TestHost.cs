using System.Net.Http.Headers;
using EscalationRoom.Data;
using EscalationRoom.Data.People;
using EscalationRoom.Data.Seed;
using EscalationRoom.Domain.Clocks;
using EscalationRoom.Domain.Intake;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Rooms;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EscalationRoom.Web.Tests.Hosting;

/// <summary>The whole product on a loopback port, with a SQLite file of its own and the people and clients of the seed data.</summary>
public class TestHost : WebApplicationFactory<LiveRooms>, IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("escalation-room-test-");

    /// <summary>The clock of the product under test; a fake one stands still until it is moved.</summary>
    protected virtual TimeProvider Clock => TimeProvider.System;

    /// <summary>Whether anybody has an account when it starts.</summary>
    protected virtual bool HasPeople => true;

    /// <summary>What the server logged so far, at the levels the product sets.</summary>
    public ServerLog Log { get; } = new();

    public string StorageFolder => Path.Combine(_folder.FullName, "files");

    /// <summary>Where it stores; a second node of the same product names the first one's.</summary>
    public virtual string Database => $"Data Source={Path.Combine(_folder.FullName, "test.db")};Pooling=False";

    public virtual async ValueTask InitializeAsync()
    {
        await CreateDatabaseAsync();
        UseKestrel(0);
        StartServer();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    public Person Person(string handle) => Get<PeopleDirectory>().Find(handle) ?? throw new ArgumentException($"Nobody is called {handle}.");

    /// <summary>An API client that asks as this person.</summary>
    public HttpClient As(string handle)
    {
        var client = CreateClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(TestSignIn.Name, handle);
        return client;
    }

    /// <summary>A connected hub client of this person.</summary>
    internal async Task<HubClient> HubAs(string handle, bool messagePack = false)
    {
        var hub = new HubClient(ClientOptions.BaseAddress, handle, messagePack);
        await hub.StartAsync();
        return hub;
    }

    /// <summary>A room of Aldermoor's, opened by Mira, accepted by Priya, with Rachel on duty and Ruth of the client in it.</summary>
    /// <param name="promised">With clocks, when it is given.</param>
    public async Task<RoomKey> OpenRoomAsync(EscalationType type = EscalationType.ServiceOutage, Severity severity = Severity.Sev1, Coverage? promised = null, DateTimeOffset? at = null)
    {
        var (mira, priya, rachel) = (Person("u-mira"), Person("u-priya"), Person("u-rachel"));
        var submission = new Submission(
            DemoClients.IdOf("cl-aldermoor"), type, severity, "No workaround.", "Patient portal down", "It stopped at 09:12.", "400 clinics", "Restore it.")
        {
            Coverage = promised,
        };
        var now = at ?? Get<TimeProvider>().GetUtcNow();
        var (opened, key) = await Get<LiveRooms>().OpenAsync(mira.Id, new Command(Guid.NewGuid(), "room.submit", submission), Open, now, default);
        Assert.True(opened.IsDone, opened.Refusal?.Reason);
        return key;

        Room Open(RoomId id, RoomKey given)
        {
            var room = Room.Open(id, given, submission, mira, rachel, now);
            room.OfferRoom(priya, "Skill outage.", now.AddMinutes(10), now);
            room.Accept(priya, null, now);
            room.AddParticipant(rachel, Person("c-ruth"), Lanes.None, now);
            return room;
        }
    }

    /// <summary>Changes a room as the system, past the question who may.</summary>
    public async Task<T> ChangeAsync<T>(RoomKey room, Func<Room, Domain.Result<T>> ask)
        where T : RoomEvent
    {
        var changed = await Get<LiveRooms>().ChangeAsync(room, Domain.People.Person.System, new Command(null, "test", ""), ask, default);
        return changed.Value ?? throw new InvalidOperationException(changed.Refusal?.Reason);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Database:Provider", "Sqlite");
        builder.UseSetting("ConnectionStrings:Main", Database);
        builder.UseSetting("Storage:Path", StorageFolder);
        builder.UseSetting("Storage:UploadsPerMinute", "10000");
        builder.UseSetting("Demo:Enabled", "false");
        builder.ConfigureLogging(it => it.ClearProviders().AddProvider(Log));
        builder.UseSetting("Limits:SendsPerSecond", "100000");
        builder.UseSetting("Limits:SendBurst", "100000");
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton(Clock);
            services.Configure<HubOptions>(hub => (hub.HandshakeTimeout, hub.ClientTimeoutInterval) = (Patience.Longest, Patience.Longest));
            services.AddAuthentication(it => (it.DefaultScheme, it.DefaultAuthenticateScheme, it.DefaultChallengeScheme) = (TestSignIn.Name, TestSignIn.Name, TestSignIn.Name))
                .AddScheme<AuthenticationSchemeOptions, TestSignIn>(TestSignIn.Name, null);
        });
    }

    private async Task CreateDatabaseAsync()
    {
        await using var services = new ServiceCollection().AddLogging().AddEscalationData(DatabaseProvider.Sqlite, Database).BuildServiceProvider();
        await using var db = await services.GetRequiredService<IDbContextFactory<EscalationDb>>().CreateDbContextAsync();
        await (db.Database.GetMigrations().Any() ? db.Database.MigrateAsync() : db.Database.EnsureCreatedAsync());
        db.Clients.AddRange(DemoClients.All);
        db.People.AddRange(HasPeople ? DemoPeople.All(DateTimeOffset.UnixEpoch) : []);
        await db.SaveChangesAsync();
    }
}
