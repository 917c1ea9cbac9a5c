using EscalationRoom.Data;
using EscalationRoom.Web.Ownership;
using EscalationRoom.Web.Rooms;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddEscalationData(builder.Configuration);
builder.Services.AddRooms(builder.Configuration.GetConnectionString("Redis"));
builder.Services.AddOwnership();

var app = builder.Build();
var api = app.MapGroup("/api");
app.MapRooms(api);
api.MapOwnership();
app.Run();
