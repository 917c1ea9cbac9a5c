using System.Globalization;
using EscalationRoom.Web.Shell;
using EscalationRoom.Web.Shell.SignIn;

namespace EscalationRoom.Web.Rooms.Api;

/// <summary>Holds API callers to the same pace as hub callers: 429 <c>Busy</c> says when to come back.</summary>
internal sealed class SendLimitFilter(SendLimits limits) : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        if (limits.BucketOf(context.HttpContext.User.PersonId()).TryTake(out var retryAfterMs))
        {
            return next(context);
        }

        var seconds = Math.Max(1, (int)Math.Ceiling(retryAfterMs / 1000.0));
        context.HttpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return ValueTask.FromResult<object?>(new Busy().ToHttp());
    }
}
