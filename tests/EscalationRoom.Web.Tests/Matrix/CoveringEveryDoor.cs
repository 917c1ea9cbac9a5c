using System.Net;
using System.Net.Http.Json;
using System.Reflection;
using System.Security.Claims;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Rooms.Hub;
using EscalationRoom.Web.Shell.SignIn;
using Microsoft.AspNetCore.Routing;

namespace EscalationRoom.Web.Tests.Matrix;

/// <summary>Nothing can be asked for that <see cref="Doors"/> does not know.</summary>
[Collection(MatrixHost.Name)]
public sealed class CoveringEveryDoor(Crowd host)
{
    [Fact]
    public void Every_operation_has_its_door_or_says_why_not()
    {
        var asked = Doors.All.Select(it => it.Operation).ToHashSet();
        Assert.Empty(Permissions.Operations.Select(it => it.Name).Except(asked).Except(Doors.Without.Keys));
        Assert.Empty(asked.Concat(Doors.Without.Keys).Except(Permissions.Operations.Select(it => it.Name)));
        Assert.Empty(asked.Intersect(Doors.Without.Keys));
    }

    [Fact]
    public void Every_endpoint_of_the_API_is_asked_for_by_every_role_or_only_reads()
    {
        Assert.True(Endpoints().Count > 10, "The endpoints were not found.");
        Assert.Empty(Endpoints().Except(Doors.All.Select(it => it.Name)).Except(Doors.ReadOnly).Except(Doors.OutsideRooms));
    }

    [Fact]
    public void Every_method_of_the_hub_is_asked_for_by_every_role_or_only_reads()
    {
        var methods = typeof(RoomHub).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(it => it.GetBaseDefinition().DeclaringType == typeof(RoomHub) && !it.IsSpecialName)
            .Select(it => $"HUB {it.Name}").ToList();
        Assert.True(methods.Count >= 5, "The hub's methods were not found.");
        Assert.Empty(methods.Except(Doors.All.Select(it => it.Name)).Except(Doors.ReadOnly));
    }

    [Fact]
    public void Nothing_is_listed_that_is_not_there() =>
        Assert.Empty(Doors.All.Select(it => it.Name).Concat(Doors.ReadOnly).Concat(Doors.OutsideRooms).Where(it => !it.StartsWith("HUB ", StringComparison.Ordinal)).Except(Endpoints()));

    [Fact]
    public void What_only_reads_is_fetched_never_posted() =>
        Assert.DoesNotContain(Doors.ReadOnly, it => !it.StartsWith("GET ", StringComparison.Ordinal) && !it.StartsWith("HUB ", StringComparison.Ordinal));

    /// <summary>The change door asks the system nothing, so no claim may speak in its name.</summary>
    [Fact]
    public void Nobody_signs_in_as_the_system()
    {
        var claimed = new ClaimsPrincipal(new ClaimsIdentity([new Claim(SignedIn.PersonClaim, Person.System.ToString())], "Test"));
        Assert.Equal(default, claimed.PersonId());
    }

    [Fact]
    public async Task Who_is_not_signed_in_is_told_so_everywhere_and_nothing_else()
    {
        using var stranger = host.CreateClient();
        foreach (var endpoint in Endpoints().Append("POST /hubs/rooms/negotiate"))
        {
            var (method, route) = (endpoint.Split(' ')[0], endpoint.Split(' ')[1]);
            var path = route.Replace("{key}", "ESC-1999-9999", StringComparison.Ordinal).Replace("{id:guid}", Guid.NewGuid().ToString(), StringComparison.Ordinal).Replace("{person}", "u-kenji", StringComparison.Ordinal).Replace("{lane}", "Internal", StringComparison.Ordinal).Replace("{n:int}", "1", StringComparison.Ordinal);
            using var asked = new HttpRequestMessage(new HttpMethod(method), path) { Content = method is "GET" ? null : JsonContent.Create(new { }) };
            using var told = await stranger.SendAsync(asked, TestContext.Current.CancellationToken);
            Assert.True(told.StatusCode is HttpStatusCode.Unauthorized, $"{endpoint}: {told.StatusCode}");
        }
    }

    private List<string> Endpoints() =>
    [
        .. host.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(it => it.RoutePattern.RawText is { } route && $"/{route.TrimStart('/')}".StartsWith("/api", StringComparison.Ordinal))
            .SelectMany(it => it.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Select(method => $"{method} /{it.RoutePattern.RawText!.TrimStart('/')}") ?? [])
            .Distinct(),
    ];
}
