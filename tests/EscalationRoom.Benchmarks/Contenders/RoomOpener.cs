using System.Collections.Concurrent;
using EscalationRoom.Rig;

namespace EscalationRoom.Benchmarks.Contenders;

internal static class RoomOpener
{
    public static async Task<IReadOnlyList<string>> OpenAsync(Uri server, string token, int count, CancellationToken cancellation)
    {
        using var api = new RoomsApi(server, token);
        var client = RoomsApi.DemoClient;
        var rooms = new ConcurrentBag<string>();
        var options = new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = cancellation };
        await Parallel.ForEachAsync(Enumerable.Range(1, count), options, async (number, stop) =>
            rooms.Add(await api.OpenRoomAsync($"Load room {number}", client, stop)));
        return [.. rooms.Order(StringComparer.Ordinal)];
    }
}
