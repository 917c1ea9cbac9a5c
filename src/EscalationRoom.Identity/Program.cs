using EscalationRoom.Data;
using EscalationRoom.Identity;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddEscalationData(builder.Configuration);
builder.AddIdentity();

var app = builder.Build();
app.UseAuthentication();
app.MapIdentity();
app.Run();
