using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using EscalationRoom.Data.People;
using EscalationRoom.Data.Providers;
using EscalationRoom.Data.Seed;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain;
using EscalationRoom.Domain.Intake;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EscalationRoom.Data.Tests.Engines;

/// <summary>One process with its writer, on a database that others may use too.</summary>
public sealed class Node : IAsyncDisposable
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    private readonly ServiceProvider _services;

    private Node(ServiceProvider services) => _services = services;

    public static async Task<Node> StartAsync(DatabaseProvider provider, string connection)
    {
        var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddEscalationData(provider, connection);
        var node = new Node(services.BuildServiceProvider());
        await node.Get<TimelineWriter>().StartAsync(CancellationToken.None);
        if (await node.Get<Schema>().StateAsync(CancellationToken.None) is { IsCurrent: true })
        {
            await node.Get<PeopleDirectory>().RefreshAsync(CancellationToken.None);
        }

        return node;
    }

    public async Task CreateAsync()
    {
        await Get<Schema>().MigrateAsync(CancellationToken.None);
        await Get<DemoCast>().EnsureAsync(CancellationToken.None);
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public Person Who(string handle) => Get<PeopleDirectory>().Find(handle) ?? throw new ArgumentException($"Nobody is called {handle}.");

    public RoomReader As(string handle) => Get<RoomReaders>().For(Who(handle).Id);

    /// <summary>A room of Aldermoor's with Priya as owner and Ruth of the client in it.</summary>
    public async Task<OpenedRoom> OpenAsync(long number = 200, EscalationType type = EscalationType.ContractDispute)
    {
        var (id, key) = (RoomId.New(), RoomKey.Of(2026, number));
        var submission = new Submission(
            DemoClients.IdOf("cl-aldermoor"), type, Severity.Sev2, "A dispute of 25,000 or more.", "The invoice is wrong", "Line 6 is wrong.", "118,400", "Correct it.")
        {
            Coverage = DemoClients.CoverageOf("cl-aldermoor"),
        };
        var request = new Request<EscalationSubmitted>(
            id,
            Who("u-mira").Id,
            Guid.NewGuid(),
            Hash("open"),
            _ => null,
            room => room.Recorded.OfType<EscalationSubmitted>().First(),
            () => Room.Open(id, key, submission, Who("u-mira"), Who("u-rachel"), Noon));
        Assert.True(Get<TimelineWriter>().TryAdd(request));
        Done(await request.ResultAsync(CancellationToken.None));
        Done(await AskAsync(id, Person.System, it => it.OfferRoom(Who("u-priya"), "Rule 40.", Noon.AddMinutes(30), Noon)));
        Done(await AskAsync(id, Who("u-priya").Id, it => it.Accept(Who("u-priya"), null, Noon)));
        Done(await AskAsync(id, Who("u-priya").Id, it => it.AddParticipant(Who("u-priya"), Who("c-ruth"), Lanes.None, Noon)));
        return new OpenedRoom(id, key);
    }

    public Task<Result<MessagePosted>> SayAsync(RoomId room, string who, Lane lane, string text, Guid? command = null) =>
        AskAsync(room, Who(who).Id, it => it.PostMessage(Who(who).Id, lane, text, Noon), command, text);

    public async Task<Result<T>> AskAsync<T>(RoomId room, PersonId by, Func<Room, Result<T>> ask, Guid? command = null, string body = "")
        where T : RoomEvent
    {
        var request = new Request<T>(room, by, command, command is null ? null : Hash(body), it => it is null ? new NoSuchRoom() : null, ask);
        Assert.True(Get<TimelineWriter>().TryAdd(request));
        return await request.ResultAsync(CancellationToken.None);
    }

    public async Task<int> ExecuteAsync(string sql)
    {
        await using var db = await ConnectedAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteNonQueryAsync();
    }

    public async Task<int> CountAsync(string table)
    {
        await using var db = await ConnectedAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"SELECT COUNT(*) FROM \"{table}\"";
        return Convert.ToInt32(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }

    public static T Done<T>(Result<T> result)
        where T : class => result.Value ?? throw new InvalidOperationException(result.Refusal?.Reason);

    public async ValueTask DisposeAsync()
    {
        await Get<TimelineWriter>().StopAsync(CancellationToken.None);
        await _services.DisposeAsync();
    }

    private async Task<EscalationDb> ConnectedAsync()
    {
        var db = await Get<IDbContextFactory<EscalationDb>>().CreateDbContextAsync();
        await db.Database.OpenConnectionAsync();
        return db;
    }

    private static byte[] Hash(string body) => SHA256.HashData(Encoding.UTF8.GetBytes(body));
}

public sealed record OpenedRoom(RoomId Id, RoomKey Key);

public sealed record NoSuchRoom() : Refusal("There is no such room.");
