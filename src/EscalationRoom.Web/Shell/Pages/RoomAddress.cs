using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Shell.SignIn;

namespace EscalationRoom.Web.Shell.Pages;

/// <summary>Answers 404 to the address of a room that is not there or not yours, with one and the same page.</summary>
internal static class RoomAddress
{
    private static readonly PathString Rooms = "/r";

    public static async Task CheckAsync(HttpContext http, RequestDelegate next)
    {
        if (http.Request.Path.StartsWithSegments(Rooms, out var rest) && rest.Value is ['/', .. var tail]
            && await MayNotEnterAsync(http, new RoomKey(tail.Split('/')[0])))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        await next(http);
    }

    private static async Task<bool> MayNotEnterAsync(HttpContext http, RoomKey key) =>
        await http.RequestServices.GetRequiredService<RoomReaders>().For(http.User.PersonId()).AccessAsync(key, http.RequestAborted) is null;
}
