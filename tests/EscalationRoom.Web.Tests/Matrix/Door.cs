using System.Text.Json.Nodes;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Tests.Documents;
using EscalationRoom.Web.Tests.Hosting;
using Microsoft.AspNetCore.SignalR;

namespace EscalationRoom.Web.Tests.Matrix;

/// <summary>One way to ask for an operation: an API endpoint or a hub method.</summary>
/// <param name="Name">The endpoint as it is routed, or the hub method.</param>
/// <param name="Lane">The lane it writes to, where it has one.</param>
/// <param name="Disturbs">Whether doing it once changes who may do it next, so that the next asker needs a fresh room.</param>
internal sealed record Door(
    string Operation, string Name, Func<Person, Lane>? Lane, bool Disturbs, Func<Crowd, Scene, Person, Task<Told>> AskAsync)
{
    /// <summary>What is asked before, where one door serves two operations.</summary>
    public string? AskedFirst { get; init; }

    /// <param name="route">As mapped, such as <c>/api/rooms/{key}/close</c>.</param>
    /// <param name="id">What stands for the route's <c>{id:guid}</c>.</param>
    public static Door Post(
        string operation, string route, Func<Scene, Person, JsonObject> body, Func<Scene, Person, Guid>? id = null, Func<Person, Lane>? lane = null, bool disturbs = false) =>
        new(operation, $"POST {route}", lane, disturbs, async (host, scene, person) =>
        {
            var path = route.Replace("{key}", scene.Key.Value, StringComparison.Ordinal).Replace("{person}", "u-kenji", StringComparison.Ordinal)
                .Replace("{id:guid}", id?.Invoke(scene, person).ToString(), StringComparison.Ordinal);
            return await host.ApiOf(person).PostAsync(path, body(scene, person));
        });

    public static Door Upload(string operation, Func<Scene, Person, Guid?> document) =>
        new(operation, "POST /api/rooms/{key}/documents", Scene.LaneFor, Disturbs: false, async (host, scene, person) =>
        {
            using var parcel = Parcels.Of("page.pdf", Parcels.Pdf, Scene.LaneOf(person), document: document(scene, person)?.ToString());
            return await host.ApiOf(person).SendAsync($"/api/rooms/{scene.Key.Value}/documents", parcel);
        });

    public static Door Hub(string operation, string method, Func<Scene, Person, object?[]> arguments, Func<Person, Lane>? lane = null) =>
        new(operation, $"HUB {method}", lane, Disturbs: false, async (host, scene, person) =>
        {
            try
            {
                await (await host.HubOf(person)).Call(method, arguments(scene, person));
                return new Told(200, "", "");
            }
            catch (HubException refused)
            {
                return Told.Of(refused);
            }
        });
}
