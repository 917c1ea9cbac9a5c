using System.Text.Json.Nodes;
using EscalationRoom.Domain.People;
using EscalationRoom.Web.Tests.Hosting;
using Microsoft.AspNetCore.SignalR;

namespace EscalationRoom.Web.Tests.Matrix;

/// <summary>One way to ask for an operation: an API endpoint or a hub method.</summary>
/// <param name="Name">The endpoint as it is routed, or the hub method.</param>
/// <param name="Disturbs">Whether doing it once changes who may do it next, so that the next asker needs a fresh room.</param>
internal sealed record Door(string Operation, string Name, bool WritesInALane, bool Disturbs, Func<TestHost, Scene, Person, Task<Told>> AskAsync)
{
    /// <param name="route">As mapped, such as <c>/api/rooms/{key}/close</c>.</param>
    /// <param name="id">What stands for the route's <c>{id:guid}</c>.</param>
    public static Door Post(
        string operation, string route, Func<Scene, Person, JsonObject> body, Func<Scene, Person, Guid>? id = null, bool writesInALane = false, bool disturbs = false) =>
        new(operation, $"POST {route}", writesInALane, disturbs, async (host, scene, person) =>
        {
            var path = route.Replace("{key}", scene.Key.Value, StringComparison.Ordinal)
                .Replace("{id:guid}", id?.Invoke(scene, person).ToString(), StringComparison.Ordinal);
            using var api = new Api(host.As(person.Handle));
            return await api.PostAsync(path, body(scene, person));
        });

    public static Door Hub(string operation, string method, Func<Scene, Person, object?[]> arguments, bool writesInALane = false) =>
        new(operation, $"HUB {method}", writesInALane, Disturbs: false, async (host, scene, person) =>
        {
            await using var hub = await host.HubAs(person.Handle);
            try
            {
                await hub.Call(method, arguments(scene, person));
                return new Told(200, "", "");
            }
            catch (HubException refused)
            {
                return Told.Of(refused);
            }
        });
}
