using System.Security.Claims;
using EscalationRoom.Web.Shell;
using EscalationRoom.Web.Shell.SignIn;

namespace EscalationRoom.Web.Routing.Staff;

/// <summary>The people page for machines, such as a rota or a wallboard.</summary>
internal static class PeopleEndpoints
{
    public static void Map(RouteGroupBuilder api) =>
        api.MapGet("/staff", async (ReadPeople read, ClaimsPrincipal me, CancellationToken cancellation) => (await read.RunAsync(me.PersonId(), cancellation)).ToHttp(TypedResults.Ok))
            .WithSummary("Everybody of ours: shift, on call, out of office with delegate, load and authority")
            .WithDescription("For staff. Conflicts of interest only for whoever may set them, and one's own.")
            .Produces<StaffLine[]>();
}
