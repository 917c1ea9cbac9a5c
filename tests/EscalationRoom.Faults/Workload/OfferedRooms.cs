using System.Collections.Concurrent;
using EscalationRoom.Rig;

namespace EscalationRoom.Faults.Workload;

/// <summary>Rooms whose owner offers them again and again to somebody who never answers. Each offer reminds twice and runs out.</summary>
internal sealed class OfferedRooms(Setting setting, Fleet fleet, IReadOnlyList<string> rooms)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private readonly ConcurrentDictionary<Guid, string> _made = new();

    public IReadOnlyList<string> Rooms => rooms;

    /// <summary>Offers whose answer came, by the offer's id.</summary>
    public IReadOnlyCollection<Guid> Made => [.. _made.Keys];

    /// <summary>Opens rooms that Rachel, on duty, owns, or takes to herself.</summary>
    public static async Task<OfferedRooms> OpenAsync(Setting setting, Fleet fleet, int count, CancellationToken cancellation)
    {
        using var priya = new RoomsApi(fleet.Nodes[0].Address, setting.Of(DemoPerson.Priya).Token);
        using var rachel = new RoomsApi(fleet.Nodes[0].Address, setting.Of(DemoPerson.Rachel).Token);
        var rooms = new List<string>();
        for (var number = 0; number < count; number++)
        {
            var room = await priya.OpenRoomAsync($"Offered room {number}", RoomsApi.DemoClient, cancellation);
            var taken = await rachel.PostAsync($"/api/rooms/{room}/command", new { commandId = Guid.CreateVersion7(), reason = "To be handed on." }, cancellation);
            rooms.Add(taken.IsGood || taken.Text.Contains("YouOwnThisRoomAlready", StringComparison.Ordinal) ? room : throw new InvalidOperationException($"{room} was not taken: {taken.Text}"));
        }

        return new OfferedRooms(setting, fleet, rooms);
    }

    /// <summary>Offers every room that is not offered, until told to stop. While a node is away, it asks the other, or again.</summary>
    public async Task OfferAsync(int minutes, CancellationToken cancellation)
    {
        using var apis = new Several([.. fleet.Nodes.Select(it => new RoomsApi(it.Address, setting.Of(DemoPerson.Rachel).Token))]);
        for (var round = 0; !cancellation.IsCancellationRequested; round++)
        {
            foreach (var (number, room) in rooms.Index())
            {
                await OfferAsync(apis.All[(round + number) % apis.All.Count], room, minutes, cancellation);
            }

            await Task.Delay(Pause, CancellationToken.None);
        }
    }

    /// <summary>Offers each room once, and asks again where the node was away.</summary>
    public async Task OfferEachAsync(int minutes, CancellationToken cancellation)
    {
        using var rachel = new RoomsApi(fleet.Nodes[0].Address, setting.Of(DemoPerson.Rachel).Token);
        foreach (var room in rooms)
        {
            while (!await OfferAsync(rachel, room, minutes, cancellation))
            {
                await Task.Delay(Pause, cancellation);
            }
        }
    }

    /// <returns>Whether it is offered, now or before.</returns>
    private async Task<bool> OfferAsync(RoomsApi rachel, string room, int minutes, CancellationToken cancellation)
    {
        try
        {
            var offer = new { commandId = Guid.CreateVersion7(), to = setting.Of(DemoPerson.Sofia).PersonId, reason = "My shift ends.", expiresInMinutes = minutes };
            var answer = await rachel.PostAsync($"/api/rooms/{room}/handoffs", offer, cancellation);
            if (answer.IsGood)
            {
                _made[answer.Json.GetProperty("id").GetGuid()] = room;
            }

            return answer.IsGood || answer.Text.Contains("AHandoffIsAlreadyWaiting", StringComparison.Ordinal);
        }
        catch (Exception away) when (away is HttpRequestException or OperationCanceledException)
        {
            return false;
        }
    }

    private sealed record Several(IReadOnlyList<RoomsApi> All) : IDisposable
    {
        public void Dispose()
        {
            foreach (var api in All)
            {
                api.Dispose();
            }
        }
    }
}
