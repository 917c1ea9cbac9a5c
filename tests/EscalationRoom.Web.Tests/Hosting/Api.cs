using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace EscalationRoom.Web.Tests.Hosting;

/// <summary>The API as one person asks it.</summary>
internal sealed class Api(HttpClient client) : IDisposable
{
    public async Task<Told> GetAsync(string path)
    {
        using var response = await client.GetAsync(path);
        return await Told.OfAsync(response);
    }

    /// <summary>Asks for a change; what brings no commandId of its own is given one.</summary>
    public async Task<Told> PostAsync(string path, JsonObject body)
    {
        body.TryAdd("commandId", Guid.NewGuid());
        return await SendAsync(path, JsonContent.Create(body));
    }

    public async Task<Told> SendAsync(string path, HttpContent? body)
    {
        using var response = await client.PostAsync(path, body);
        return await Told.OfAsync(response);
    }

    public void Dispose() => client.Dispose();
}
