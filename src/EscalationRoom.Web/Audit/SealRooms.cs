using System.Security.Cryptography;
using System.Text.Json;
using EscalationRoom.Data.Audit;
using EscalationRoom.Domain.Rooms;
using Microsoft.Extensions.Options;

namespace EscalationRoom.Web.Audit;

/// <summary>Writes checkpoints, and finds what they no longer fit.</summary>
public sealed class SealRooms(RoomChains chains, IOptions<AuditOptions> options, TimeProvider clock)
{
    /// <summary>Only chains that hold are sealed.</summary>
    /// <returns>The rooms whose chain does not hold; then nothing is written.</returns>
    public async Task<IReadOnlyList<ChainState>> WriteAsync(string file, CancellationToken cancellation)
    {
        var rooms = await chains.VerifyAsync(only: null, cancellation).ToListAsync(cancellation);
        if (rooms.FindAll(it => !it.IsGood) is { Count: > 0 } wrong)
        {
            return wrong;
        }

        using var key = ReadKey();
        var heads = rooms.ConvertAll(it => new RoomHead(it.Room.Value, it.Events, Convert.ToHexStringLower(it.Head)));
        await File.WriteAllTextAsync(file, JsonSerializer.Serialize(Checkpoint.Of(clock.GetUtcNow(), heads, key), JsonSerializerOptions.Web), cancellation);
        return [];
    }

    /// <returns>What does not fit the checkpoint, room by room.</returns>
    public async Task<IReadOnlyList<(string About, string Wrong)>> CompareAsync(string file, RoomKey? only, CancellationToken cancellation)
    {
        var checkpoint = JsonSerializer.Deserialize<Checkpoint>(await File.ReadAllTextAsync(file, cancellation), JsonSerializerOptions.Web)
            ?? throw new JsonException("An empty checkpoint.");
        using var key = ReadKey();
        if (key is not null && !checkpoint.IsSignedBy(key))
        {
            return [(file, "it is not signed by the key of Audit:SigningKey, or was changed afterwards")];
        }

        var wrong = new List<(string, string)>();
        foreach (var head in checkpoint.Rooms.Where(it => only is null || it.Room == only.Value.Value))
        {
            var hash = await chains.HashAfterAsync(new RoomKey(head.Room), head.Events, cancellation);
            if (hash is null || Convert.ToHexStringLower(hash) != head.Hash)
            {
                wrong.Add((head.Room, hash is null ? "events that were there at the checkpoint are missing" : "its record was rewritten since the checkpoint"));
            }
        }

        return wrong;
    }

    private ECDsa? ReadKey()
    {
        if (options.Value.SigningKey.Length == 0)
        {
            return null;
        }

        var key = ECDsa.Create();
        key.ImportFromPem(File.ReadAllText(options.Value.SigningKey));
        return key;
    }
}
